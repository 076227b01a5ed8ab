package express.database;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.KeyHolder;

/** Spring's client, but for records, which {@link RecordReader} reads. */
record Statements(JdbcClient spring, ConversionService conversion) implements JdbcClient {

    @Override
    public StatementSpec sql(String sql) {
        return new Statement(spring.sql(sql), conversion);
    }

    private record Statement(StatementSpec spring, ConversionService conversion) implements StatementSpec {

        @Override
        public <T> MappedQuerySpec<T> query(Class<T> type) {
            return type.isRecord() ? spring.query(RecordReader.of(type, conversion)) : spring.query(type);
        }

        private StatementSpec with(StatementSpec same) {
            return this;
        }

        @Override
        public StatementSpec withFetchSize(int rows) {
            return with(spring.withFetchSize(rows));
        }

        @Override
        public StatementSpec withMaxRows(int rows) {
            return with(spring.withMaxRows(rows));
        }

        @Override
        public StatementSpec withQueryTimeout(int seconds) {
            return with(spring.withQueryTimeout(seconds));
        }

        @Override
        public StatementSpec param(@Nullable Object value) {
            return with(spring.param(value));
        }

        @Override
        public StatementSpec param(int index, @Nullable Object value) {
            return with(spring.param(index, value));
        }

        @Override
        public StatementSpec param(int index, @Nullable Object value, int type) {
            return with(spring.param(index, value, type));
        }

        @Override
        public StatementSpec param(String name, @Nullable Object value) {
            return with(spring.param(name, value));
        }

        @Override
        public StatementSpec param(String name, @Nullable Object value, int type) {
            return with(spring.param(name, value, type));
        }

        @Override
        public StatementSpec params(@Nullable Object... values) {
            return with(spring.params(values));
        }

        @Override
        public StatementSpec params(List<?> values) {
            return with(spring.params(values));
        }

        @Override
        public StatementSpec params(Map<String, ?> values) {
            return with(spring.params(values));
        }

        @Override
        public StatementSpec paramSource(Object named) {
            return with(spring.paramSource(named));
        }

        @Override
        public StatementSpec paramSource(SqlParameterSource source) {
            return with(spring.paramSource(source));
        }

        @Override
        public ResultQuerySpec query() {
            return spring.query();
        }

        @Override
        public <T> MappedQuerySpec<T> query(RowMapper<T> reader) {
            return spring.query(reader);
        }

        @Override
        public void query(RowCallbackHandler reader) {
            spring.query(reader);
        }

        @Override
        public <T> T query(ResultSetExtractor<T> reader) {
            return spring.query(reader);
        }

        @Override
        public int update() {
            return spring.update();
        }

        @Override
        public int update(KeyHolder keys) {
            return spring.update(keys);
        }

        @Override
        public int update(KeyHolder keys, String... columns) {
            return spring.update(keys, columns);
        }
    }
}
