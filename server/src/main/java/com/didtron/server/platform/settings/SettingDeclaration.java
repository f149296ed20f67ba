package com.didtron.server.platform.settings;

import com.didtron.server.platform.Refusal;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One setting that a tenant may change.
///
/// @param name    `module.what`, stable: values are kept by it
/// @param section heading under which it is shown
/// @param title   its label
/// @param help    a sentence: what it does and when it takes effect
/// @param kind    how it is entered
/// @param type    of its values
/// @param usual   in force while nobody has set another; of a secret the empty text
/// @param choices what may be chosen, when it is a choice
/// @param rule    what a value must be, for people: "a whole number from 7 to 90"
/// @param fits    whether a value is allowed
/// @param guarded a rule of security: whoever changes it needs the permission for that and a recent proof
public record SettingDeclaration<T>(
        String name, String section, String title, String help, Kind kind, Class<T> type, T usual, List<String> choices, String rule, Predicate<T> fits,
        boolean guarded) {

    private static final Pattern NAME = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*");

    /// How a value is entered.
    public enum Kind {
        NUMBER,
        FLAG,
        TEXT,
        CHOICE,
        /// text that is sealed and never shown again
        SECRET
    }

    public SettingDeclaration {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a setting is called module.what, not " + name);
        }
        if (kind != Kind.SECRET && !fits.test(usual)) {
            throw new IllegalArgumentException("the usual value of " + name + " is not " + rule);
        }
        choices = List.copyOf(choices);
    }

    public static SettingDeclaration<Integer> number(String name, String section, String title, String help, int least, int most, int usual) {
        return new SettingDeclaration<>(name, section, title, help, Kind.NUMBER, Integer.class, usual, List.of(),
                "a whole number from " + least + " to " + most, n -> n >= least && n <= most, false);
    }

    public static SettingDeclaration<Boolean> flag(String name, String section, String title, String help, boolean usual) {
        return new SettingDeclaration<>(name, section, title, help, Kind.FLAG, Boolean.class, usual, List.of(), "true or false", _ -> true, false);
    }

    /// @param rule what `fits` asks for, in words
    public static SettingDeclaration<String> text(
            String name, String section, String title, String help, String usual, String rule, Predicate<String> fits) {
        return new SettingDeclaration<>(name, section, title, help, Kind.TEXT, String.class, usual, List.of(), rule, fits, false);
    }

    public static SettingDeclaration<String> choice(String name, String section, String title, String help, List<String> choices, String usual) {
        return new SettingDeclaration<>(name, section, title, help, Kind.CHOICE, String.class, usual, choices,
                "one of " + String.join(", ", choices), choices::contains, false);
    }

    public static SettingDeclaration<String> secret(String name, String section, String title, String help) {
        return new SettingDeclaration<>(name, section, title, help, Kind.SECRET, String.class, "", List.of(),
                "1 to 2000 characters", s -> !s.isBlank() && s.length() <= 2000, false);
    }

    /// The same as a rule of security.
    public SettingDeclaration<T> ofSecurity() {
        return new SettingDeclaration<>(name, section, title, help, kind, type, usual, choices, rule, fits, true);
    }

    public boolean secret() {
        return kind == Kind.SECRET;
    }

    /// A value as somebody sent it.
    ///
    /// @throws Refusal invalid, saying what a value must be
    public T checked(@Nullable Object value) {
        if (!type.isInstance(value) || !fits.test(type.cast(value))) {
            throw Refusal.invalid("invalid", title + ": this value cannot be used.", new Refusal.Field("value", rule));
        }
        return type.cast(value);
    }
}
