package express.database;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.DefaultConversionService;

/** Reads columns that hold several values into lists of records: of texts, languages, constants or ids. */
final class ArrayReader implements GenericConverter {

    private final ConversionService elements;

    private ArrayReader(ConversionService elements) {
        this.elements = elements;
    }

    /** All that is usual, and arrays. */
    static ConversionService conversion() {
        var conversion = new DefaultConversionService();
        conversion.addConverter(new ArrayReader(conversion));
        return conversion;
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(Array.class, Iterable.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
        if (source == null) {
            return null;
        }
        try {
            Object values = ((Array) source).getArray();
            return elements.convert(values, TypeDescriptor.forObject(values), targetType);
        } catch (SQLException broken) {
            throw new IllegalStateException("cannot read an array", broken);
        }
    }
}
