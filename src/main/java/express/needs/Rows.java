package express.needs;

import express.base.ChainStep;
import express.base.Parameters;
import express.practices.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said, as columns of a row. */
final class Rows {

    private Rows() {}

    static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getString("title"),
                row.getString("words"),
                Locale.forLanguageTag(row.getString("language")),
                Optional.ofNullable(row.getString("step"))
                        .map(ChainStep::valueOf)
                        .orElse(null),
                Optional.ofNullable(row.getString("way")).map(Way::valueOf).orElse(null),
                strings(row, "groups").map(Target.Group::valueOf).toList(),
                strings(row, "languages").map(Locale::forLanguageTag).toList(),
                row.getObject("until", LocalDate.class));
    }

    private static Stream<String> strings(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }

    static Parameters columns(Said said) {
        return Parameters.of(said);
    }
}
