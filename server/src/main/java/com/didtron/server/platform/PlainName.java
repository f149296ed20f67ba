package com.didtron.server.platform;

import com.didtron.server.kernel.Names;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// The text is a name that people read as it is: see [Names]. Whether it may be missing or empty is not said by this.
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainName.Check.class)
public @interface PlainName {

    String message() default "a text on one line";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Says what is wrong with the one that was given.
    final class Check implements ConstraintValidator<PlainName, CharSequence> {

        @Override
        public boolean isValid(@Nullable CharSequence name, ConstraintValidatorContext context) {
            String wrong = name == null ? null : Names.wrong(name.toString());
            if (wrong == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(wrong).addConstraintViolation();
            return false;
        }
    }
}
