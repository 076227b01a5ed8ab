package express.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * A form as the page shows it: what stands in each field, and what is wrong with it. Validation messages are message
 * keys.
 */
public record Form(Map<String, String> typed, List<Wrong> errors) {

    /** The field by which a form that is sent twice is known as the same one. */
    public static final String SENDING = "_form";

    /** What is wrong with one field; an empty name means the form as a whole. */
    public record Wrong(String field, String key) {}

    public static Form empty() {
        return new Form(Map.of(), List.of());
    }

    public static Form of(Map<String, String> values) {
        return new Form(values, List.of());
    }

    /** A posted form: what was typed, kept, with what the rules said about it. */
    public static Form of(BindingResult binding, HttpServletRequest posted) {
        return of(binding, typed(posted));
    }

    /** What stands in the fields of a posted form; of a group of boxes all that are ticked. */
    public static Map<String, String> typed(HttpServletRequest posted) {
        return posted.getParameterMap().entrySet().stream()
                .filter(field -> !List.of("_csrf", SENDING).contains(field.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, field -> String.join(",", field.getValue())));
    }

    /** What was typed, kept, with what the rules said about it. */
    public static Form of(BindingResult binding, Map<String, String> typed) {
        return new Form(
                typed,
                binding.getAllErrors().stream()
                        .map(error -> new Wrong(error instanceof FieldError field ? field.getField() : "", key(error)))
                        .toList());
    }

    /** What cannot be read as a number or a date is said in the language of machines: not to be shown. */
    private static String key(ObjectError error) {
        boolean unreadable = error instanceof FieldError field && field.isBindingFailure();
        return unreadable
                ? "ui.field.wrong"
                : Optional.ofNullable(error.getDefaultMessage()).orElse("ui.field.wrong");
    }

    public Form wrong(String field, String key) {
        return new Form(
                typed,
                Stream.concat(errors.stream(), Stream.of(new Wrong(field, key))).toList());
    }

    public boolean failed() {
        return !errors.isEmpty();
    }

    public boolean isWrong(String field) {
        return errors.stream().anyMatch(wrong -> wrong.field().equals(field));
    }

    public String typed(String name) {
        return typed.getOrDefault(name, "");
    }

    public boolean chosen(String name, String value) {
        return List.of(typed(name).split(",")).contains(value);
    }

    @Nullable
    String error(String name) {
        return errors.stream()
                .filter(wrong -> wrong.field().equals(name))
                .map(Wrong::key)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    String describedBy(String name, boolean hint) {
        String ids = (hint ? name + "-hint " : "") + (error(name) == null ? "" : name + "-error");
        return ids.isBlank() ? null : ids.strip();
    }
}
