package express.people;

import express.messaging.Channel;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** An address that letters reach; nothing typed is for another rule to refuse. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = EmailAddress.Check.class)
public @interface EmailAddress {

    String message() default "people.email.wrong";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Without a dot behind the at sign an address reaches nobody on the internet. */
    final class Check implements ConstraintValidator<EmailAddress, String> {

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            return typed == null
                    || typed.isBlank()
                    || Channel.EMAIL.reaches(typed) && typed.matches(".+@[^@]+\\.[^@.]{2,}");
        }
    }
}
