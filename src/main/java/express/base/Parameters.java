package express.base;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * What a statement is given, by name: single values or a whole record. Enums, instants, ids, languages and lists are
 * put into the shape the driver takes; it refuses them otherwise.
 */
public final class Parameters extends MapSqlParameterSource {

    /** Looking them up anew takes longer than a statement. */
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .peek(accessor -> accessor.setAccessible(true))
                    .toList();
        }
    };

    private Parameters() {}

    public static Parameters of(Record row) {
        var parameters = new Parameters();
        for (Method accessor : ACCESSORS.get(row.getClass())) {
            parameters.and(accessor.getName(), read(accessor, row));
        }
        return parameters;
    }

    public static Parameters with(String name, @Nullable Object value) {
        return new Parameters().and(name, value);
    }

    public Parameters and(String name, @Nullable Object value) {
        addValue(name, column(value));
        return this;
    }

    private static @Nullable Object read(Method accessor, Record row) {
        try {
            return accessor.invoke(row);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("cannot read " + accessor, broken);
        }
    }

    static @Nullable Object column(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Enum<?> constant -> constant.name();
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case PersonId id -> id.value();
            case OrganisationId id -> id.value();
            case NetworkId id -> id.value();
            case FileId id -> id.value();
            case Locale language -> language.toLanguageTag();
            case URI address -> address.toString();
            case Collection<?> many -> array(many);
            default -> value;
        };
    }

    /** One array instead of a list of placeholders: {@code = any (:ids)} reads the same for none and for many. */
    private static Object array(Collection<?> many) {
        Object[] columns = many.stream().map(Parameters::column).toArray();
        boolean ids =
                Arrays.stream(columns).filter(Objects::nonNull).findFirst().orElse("") instanceof UUID;
        if (ids) {
            return Arrays.copyOf(columns, columns.length, UUID[].class);
        }
        String[] texts = new String[columns.length];
        for (int i = 0; i < columns.length; i++) {
            texts[i] = columns[i] == null ? null : columns[i].toString();
        }
        return texts;
    }

    /** Of many rows at once: under the name of each component an array of what they have there, lists as literals. */
    public static Parameters each(List<? extends Record> rows, Class<? extends Record> type) {
        var parameters = new Parameters();
        for (Method accessor : ACCESSORS.get(type)) {
            parameters.and(
                    accessor.getName(),
                    rows.stream().map(row -> cell(read(accessor, row))).toList());
        }
        return parameters;
    }

    private static @Nullable Object cell(@Nullable Object value) {
        return switch (value) {
            case Collection<?> many -> literal(many);
            case Instant instant -> instant.toString();
            case null, default -> value;
        };
    }

    /** An array as PostgreSQL reads it. */
    private static String literal(Collection<?> many) {
        return many.stream()
                .map(Parameters::column)
                .map(it -> "\"" + String.valueOf(it).replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
