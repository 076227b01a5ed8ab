package express.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.util.ClassUtils;

/**
 * Reads rows into records, columns by the names of components. Spring's own reader asks the driver by failing: for names
 * of several words and for types that the driver does not know it throws away an exception for each column of each row,
 * which takes far longer than to read it.
 */
final class RecordReader<T> implements RowMapper<T> {

    /** What the driver reads as it is. */
    private static final Set<Class<?>> KNOWN = Set.of(
            String.class,
            UUID.class,
            BigDecimal.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            byte[].class);

    private static final Map<Class<?>, Shape<?>> SHAPES = new ConcurrentHashMap<>();

    /** @param names as a column may be called, for each component */
    private record Shape<T>(Constructor<T> constructor, List<List<String>> names, List<TypeDescriptor> types) {

        static <T> Shape<T> of(Class<T> type) {
            Constructor<T> constructor = BeanUtils.getResolvableConstructor(type);
            constructor.setAccessible(true);
            return new Shape<>(
                    constructor,
                    Stream.of(type.getRecordComponents()).map(Shape::names).toList(),
                    IntStream.range(0, constructor.getParameterCount())
                            .mapToObj(i -> new TypeDescriptor(new MethodParameter(constructor, i)))
                            .toList());
        }

        private static List<String> names(RecordComponent component) {
            String name = component.getName();
            return List.of(name.toLowerCase(Locale.ROOT), JdbcUtils.convertPropertyNameToUnderscoreName(name));
        }
    }

    private final Shape<T> shape;
    private final ConversionService conversion;
    private int[] columns = {};

    private RecordReader(Shape<T> shape, ConversionService conversion) {
        this.shape = shape;
        this.conversion = conversion;
    }

    /** For one query. */
    @SuppressWarnings("unchecked")
    static <T> RecordReader<T> of(Class<T> type, ConversionService conversion) {
        return new RecordReader<>((Shape<T>) SHAPES.computeIfAbsent(type, Shape::of), conversion);
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        if (number == 0) {
            columns = columns(row.getMetaData());
        }
        @Nullable Object[] values = new Object[columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(row, columns[i], shape.types().get(i));
        }
        return BeanUtils.instantiateClass(shape.constructor(), values);
    }

    private int[] columns(ResultSetMetaData row) throws SQLException {
        Map<String, Integer> known = new HashMap<>();
        for (int i = row.getColumnCount(); i > 0; i--) {
            known.put(row.getColumnLabel(i).toLowerCase(Locale.ROOT), i);
        }
        int[] found = new int[shape.names().size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = column(known, shape.names().get(i));
        }
        return found;
    }

    private static int column(Map<String, Integer> known, List<String> names) throws SQLException {
        for (String name : names) {
            Integer column = known.get(name);
            if (column != null) {
                return column;
            }
        }
        throw new SQLException("no column for " + names);
    }

    private @Nullable Object value(ResultSet row, int column, TypeDescriptor type) throws SQLException {
        Object read = read(row, column, type.getType());
        boolean asItIs = read != null && type.getResolvableType().getGenerics().length == 0;
        return asItIs && ClassUtils.isAssignableValue(type.getType(), read) ? read : conversion.convert(read, type);
    }

    private static @Nullable Object read(ResultSet row, int column, Class<?> type) throws SQLException {
        if (type == Instant.class) {
            Timestamp at = row.getTimestamp(column);
            return at == null ? null : at.toInstant();
        }
        return KNOWN.contains(type) || ClassUtils.isPrimitiveOrWrapper(type) || type.isEnum()
                ? JdbcUtils.getResultSetValue(row, column, type)
                : JdbcUtils.getResultSetValue(row, column);
    }
}
