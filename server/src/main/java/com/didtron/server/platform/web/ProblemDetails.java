package com.didtron.server.platform.web;

import com.didtron.server.platform.GroupCommit;
import com.didtron.server.platform.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.ObjectMapper;

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
        response.getOutputStream().write(json.writeValueAsBytes(problem(refusal)));
    }

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
                .map(f -> new Refusal.Field(f.getField(), String.valueOf(f.getDefaultMessage())))
                .toList();
        return refused(Refusal.invalid("invalid", "Some fields are not right.", fields.toArray(Refusal.Field[]::new)));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable) {
        return answer(
                new Problem("about:blank", "Bad Request", 400, "The body is not the JSON that was expected.", "unreadable", List.of()),
                new HttpHeaders());
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
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {
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
