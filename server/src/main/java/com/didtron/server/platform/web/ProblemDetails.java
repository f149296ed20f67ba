package com.didtron.server.platform.web;

import com.didtron.server.kernel.Names;
import com.didtron.server.platform.GroupCommit;
import com.didtron.server.platform.Refusal;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Every "no" and every fault, told in one shape: RFC 9457 with a stable `code`.
@RestControllerAdvice
public class ProblemDetails {

    private static final Logger log = LoggerFactory.getLogger(ProblemDetails.class);

    private final ObjectMapper json;

    ProblemDetails(ObjectMapper json) {
        this.json = json;
    }

    /// @param type   always `about:blank`: the code says more than a page would
    /// @param title  short name of the status
    /// @param status HTTP status
    /// @param detail a sentence for the person
    /// @param code   stable, for programs
    /// @param fields which fields are wrong, if any
    public record Problem(
            String type, String title, int status, String detail, String code, List<Refusal.Field> fields) {}

    /// Writes a refusal outside of controllers (filters).
    public void write(HttpServletResponse response, Refusal refusal) throws IOException {
        response.setStatus(refusal.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (refusal.retryAfterSeconds() != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, refusal.retryAfterSeconds().toString());
        }
        response.getOutputStream().write(json.writeValueAsBytes(problem(refusal)));
    }

    @ApiResponse(
            responseCode = "default",
            description = "No: refused, or a fault of ours",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE, schema = @Schema(implementation = Problem.class)))
    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal) {
        HttpHeaders headers = new HttpHeaders();
        if (refusal.retryAfterSeconds() != null) {
            headers.add(HttpHeaders.RETRY_AFTER, refusal.retryAfterSeconds().toString());
        }
        return answer(problem(refusal), headers);
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(MethodArgumentNotValidException invalid) {
        List<Refusal.Field> fields = invalid.getBindingResult().getFieldErrors().stream()
                .map(f -> new Refusal.Field(f.getField().replaceAll("\\[(\\d+)]", ".$1"), right(f)))
                .toList();
        return refused(Refusal.invalid("invalid", "Some fields are not right.", fields.toArray(Refusal.Field[]::new)));
    }

    /// What would be right: as the constraint itself says it, or from its bounds.
    private static String right(FieldError wrong) {
        String said = String.valueOf(wrong.getDefaultMessage());
        if (!wrong.contains(ConstraintViolation.class)) {
            return said;
        }
        ConstraintViolation<?> violation = wrong.unwrap(ConstraintViolation.class);
        if (!violation.getMessageTemplate().startsWith("{")) {
            return said;
        }
        return switch (violation.getConstraintDescriptor().getAnnotation()) {
            case Size size -> size(size) + (violation.getInvalidValue() instanceof CharSequence ? " characters" : "");
            case Min _, Max _ -> range(violation.getLeafBean(), wrong.getField().substring(wrong.getField().lastIndexOf('.') + 1));
            default -> said;
        };
    }

    /// What a component of a record may be, all of it: `1 to 100`, `0 or more, or nothing`.
    private static String range(Object shape, String name) {
        return range(Stream.of(shape.getClass().getRecordComponents()).filter(c -> c.getName().equals(name)).findFirst().orElseThrow());
    }

    private static String range(RecordComponent component) {
        Min min = component.getAccessor().getAnnotation(Min.class);
        Max max = component.getAccessor().getAnnotation(Max.class);
        String bounds = max == null ? min.value() + " or more" : min == null ? "at most " + max.value() : min.value() + " to " + max.value();
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? bounds + ", or nothing" : bounds;
    }

    private static String size(Size size) {
        if (size.max() == Integer.MAX_VALUE) {
            return size.min() + " or more";
        }
        return (size.min() == 0 ? "at most " : size.min() + " to ") + size.max();
    }

    /// The body cannot be read: says which field is unknown or of the wrong type, or where the JSON ends to be JSON.
    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable) {
        Problem problem = switch (unreadable.getCause()) {
            case BodyLimit.TooLarge tooLarge -> problem(tooLarge.refusal());
            case UnrecognizedPropertyException unknown -> unreadable(
                    "unknown-field",
                    "The field " + path(unknown) + " is not known here.",
                    new Refusal.Field(path(unknown), "leave it out; known are: " + known(unknown)));
            case InvalidFormatException nul when nul.getValue() instanceof String text && text.indexOf(Names.NUL) >= 0 -> problem(Refusal.invalid(
                    "invalid",
                    "One field is not right.",
                    new Refusal.Field(path(nul), "a text without the character NUL (U+0000), which cannot be kept")));
            case MismatchedInputException mismatched when !mismatched.getPath().isEmpty() -> unreadable(
                    "unreadable",
                    "The value of " + path(mismatched) + " is not of the right kind.",
                    new Refusal.Field(path(mismatched), right(mismatched.getTargetType())));
            case InputCoercionException tooFar when !tooFar.getPath().isEmpty() -> unreadable(
                    "unreadable",
                    "The number of " + path(tooFar) + " is larger than any that is kept there.",
                    new Refusal.Field(path(tooFar), bounds(tooFar)));
            case null, default -> tooLarge(unreadable)
                    .map(tooLarge -> problem(tooLarge.refusal()))
                    .orElseGet(() -> unreadable("unreadable", "The body is not the JSON that was expected."));
        };
        return answer(problem, new HttpHeaders());
    }

    private static Problem unreadable(String code, String detail, Refusal.Field... fields) {
        return new Problem("about:blank", "Bad Request", 400, detail, code, List.of(fields));
    }

    private static Optional<BodyLimit.TooLarge> tooLarge(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyLimit.TooLarge tooLarge) {
                return Optional.of(tooLarge);
            }
        }
        return Optional.empty();
    }

    /// Where in the body: `limits.refundUpTo`, `roles[1]`.
    private static String path(JacksonException at) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : at.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    /// What a number may be that does not even fit its type: as the component of the record says, or the type's own bounds.
    private static String bounds(InputCoercionException tooFar) {
        JacksonException.Reference last = tooFar.getPath().getLast();
        Class<?> shape = last.from() instanceof Class<?> named ? named : last.from() == null ? Object.class : last.from().getClass();
        RecordComponent[] components = shape.isRecord() ? shape.getRecordComponents() : new RecordComponent[0];
        return Stream.of(components)
                .filter(c -> c.getName().equals(last.getPropertyName()))
                .flatMap(c -> Stream.ofNullable(c.getAccessor().getAnnotation(Max.class)).map(max -> max.message().startsWith("{") ? range(c) : max.message()))
                .findFirst()
                .orElse(tooFar.getTargetType() == int.class || tooFar.getTargetType() == Integer.class
                        ? "a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE
                        : "a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE);
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds() == null
                ? "none"
                : unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String right(@Nullable Class<?> type) {
        if (type == null) {
            return "a value of another kind";
        }
        if (type.isEnum()) {
            return "one of " + Stream.of(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "String" -> "a text";
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "boolean", "Boolean" -> "true or false";
            case "BigDecimal" -> "a decimal number";
            case "LocalDate" -> "a date such as 2026-03-31";
            case "Instant" -> "a time such as 2026-03-31T12:00:00Z";
            case "List", "Set" -> "a list";
            default -> "an object";
        };
    }

    @ExceptionHandler
    ResponseEntity<Problem> mismatch(MethodArgumentTypeMismatchException mismatch) {
        Class<?> wanted = mismatch.getRequiredType();
        String right = "a value of type " + (wanted == null ? "text" : wanted.getSimpleName());
        return refused(Refusal.invalid(
                "invalid",
                "The value \"" + mismatch.getValue() + "\" does not fit " + mismatch.getName() + ".",
                new Refusal.Field(mismatch.getName(), right)));
    }

    @ExceptionHandler
    ResponseEntity<Problem> overloaded(GroupCommit.Overloaded overloaded) {
        HttpHeaders headers = new HttpHeaders();
        headers.add(HttpHeaders.RETRY_AFTER, "5");
        return answer(
                new Problem("about:blank", "Service Unavailable", 503, "Too much is going on. Try again in a few seconds.", "overloaded", List.of()),
                headers);
    }

    /// The reader went away in the middle of an answer: nobody to tell, nothing wrong.
    @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
    void gone(IOException gone) {
        log.debug("a reader went away", gone);
    }

    @ExceptionHandler
    ResponseEntity<Problem> fault(Exception fault) {
        if (fault instanceof ErrorResponse known) {
            return answer(
                    new Problem("about:blank", String.valueOf(known.getBody().getTitle()), known.getStatusCode().value(),
                            String.valueOf(known.getBody().getDetail()), known.getStatusCode().value() == 404 ? "not-found" : "invalid", List.of()),
                    new HttpHeaders());
        }
        log.error("a request failed", fault);
        return answer(
                new Problem("about:blank", "Internal Server Error", 500, "Something went wrong on our side. It has been logged.", "fault", List.of()),
                new HttpHeaders());
    }

    private static Problem problem(Refusal refusal) {
        return new Problem(
                "about:blank", title(refusal.status()), refusal.status(), String.valueOf(refusal.getMessage()), refusal.code(), refusal.fields());
    }

    private static String title(int status) {
        return switch (status) {
            case 401 -> "Not signed in";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 409 -> "Conflict";
            case 410 -> "Gone";
            case 413 -> "Too large";
            case 422 -> "Not possible as asked";
            case 429 -> "Too many requests";
            default -> "Refused";
        };
    }

    private static ResponseEntity<Problem> answer(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
