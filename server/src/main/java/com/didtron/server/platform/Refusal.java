package com.didtron.server.platform;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A normal "no": shown to the person with a stable code and what would be right. Never logged as a fault.
public final class Refusal extends RuntimeException {

    /// One field of the request that is wrong.
    ///
    /// @param field   its name in the request
    /// @param message what is wrong and what would be right
    public record Field(String field, String message) {}

    private final int status;
    private final String code;
    private final List<Field> fields;
    private final @Nullable Integer retryAfterSeconds;

    private Refusal(int status, String code, String detail, List<Field> fields, @Nullable Integer retryAfterSeconds) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.fields = List.copyOf(fields);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /// 404: there is no such thing, or it is not for this person to see.
    public static Refusal notFound(String what) {
        return new Refusal(404, "not-found", "There is no " + what + ".", List.of(), null);
    }

    /// 404 of several things at once.
    ///
    /// @param fields which of those that the request names there are not
    public static Refusal notFound(List<Field> fields, String detail) {
        return new Refusal(404, "not-found", detail, fields, null);
    }

    /// 404 with a code of its own.
    public static Refusal notFound(String code, String detail) {
        return new Refusal(404, code, detail, List.of(), null);
    }

    /// 409: the thing is in a state that does not allow it.
    public static Refusal conflict(String code, String detail) {
        return new Refusal(409, code, detail, List.of(), null);
    }

    /// 422: understood, but not possible as asked.
    public static Refusal invalid(String code, String detail, Field... fields) {
        return new Refusal(422, code, detail, List.of(fields), null);
    }

    /// 401: who is asking is not known.
    public static Refusal notSignedIn(String code, String detail) {
        return new Refusal(401, code, detail, List.of(), null);
    }

    /// 403: known, but not allowed.
    public static Refusal forbidden(String code, String detail) {
        return new Refusal(403, code, detail, List.of(), null);
    }

    /// 410: it was there once.
    public static Refusal gone(String code, String detail) {
        return new Refusal(410, code, detail, List.of(), null);
    }

    /// 413: more than we take at once.
    public static Refusal tooLarge(String code, String detail) {
        return new Refusal(413, code, detail, List.of(), null);
    }

    /// 429: too often.
    public static Refusal tooMany(String code, String detail, int retryAfterSeconds) {
        return new Refusal(429, code, detail, List.of(), retryAfterSeconds);
    }

    /// The same of a request that calls its fields otherwise than the record which was found wrong.
    ///
    /// @param nameOf what a field of the record is called in the request
    public Refusal naming(UnaryOperator<String> nameOf) {
        return new Refusal(status, code, String.valueOf(getMessage()), fields.stream().map(f -> new Field(nameOf.apply(f.field()), f.message())).toList(), retryAfterSeconds);
    }

    /// The same of a request that has none of its fields, but one that brought in what was found wrong: all of it is told there.
    ///
    /// @param field of the request
    /// @param of    what it brought in; null: that is clear
    public Refusal at(String field, @Nullable String of) {
        String said = String.valueOf(getMessage());
        List<String> wrong = code.equals("invalid") ? fields.stream().map(f -> f.field() + ": " + f.message()).toList() : List.of();
        String what = (of == null ? "" : of + ": ") + (wrong.isEmpty() ? said : String.join("; ", wrong));
        return new Refusal(status, code, said, List.of(new Field(field, what)), retryAfterSeconds);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Field> fields() {
        return fields;
    }

    public @Nullable Integer retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
