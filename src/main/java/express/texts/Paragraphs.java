package express.texts;

import express.base.Parameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of which texts are made. Only what changed is written. */
@Repository
class Paragraphs {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations many;

    Paragraphs(JdbcClient jdbc, NamedParameterJdbcOperations many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    private record Row(UUID id, Kind kind, Locale lead, Locale language, Wording wording) {

        static Row read(ResultSet row, int number) throws SQLException {
            String from = row.getString("source_language");
            return new Row(
                    row.getObject("id", UUID.class),
                    Kind.valueOf(row.getString("kind")),
                    Locale.forLanguageTag(row.getString("lead")),
                    Locale.forLanguageTag(row.getString("language")),
                    new Wording(
                            row.getString("words"),
                            Status.valueOf(row.getString("status")),
                            from == null
                                    ? null
                                    : new Source(Locale.forLanguageTag(from), row.getString("source_words")),
                            List.of((String[]) row.getArray("says").getArray())));
        }
    }

    Text read(TextId text) {
        List<Row> rows =
                jdbc.sql("""
                    select paragraph.id, paragraph.kind, paragraph.lead, wording.language, wording.words, wording.status,
                           wording.source_language, wording.source_words, wording.says
                    from texts.paragraph
                    join texts.wording on wording.paragraph_id = paragraph.id
                    where paragraph.text_id = :text
                    order by paragraph.place
                    """).param("text", text.value()).query(Row::read).list();
        return new Text(paragraphs(rows));
    }

    private static List<Paragraph> paragraphs(List<Row> rows) {
        List<Paragraph> paragraphs = new ArrayList<>();
        Map<Locale, Wording> wordings = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            wordings.put(row.language(), row.wording());
            if (i + 1 == rows.size() || !rows.get(i + 1).id().equals(row.id())) {
                paragraphs.add(new Paragraph(row.id(), row.kind(), row.lead(), wordings));
                wordings.clear();
            }
        }
        return paragraphs;
    }

    void keep(TextId text, int version, Text before, Text after) {
        Map<UUID, Paragraph> known = new HashMap<>();
        before.paragraphs().forEach(paragraph -> known.put(paragraph.id(), paragraph));
        deleteAllBut(text, after);
        putAll(text, before, after);
        for (Paragraph paragraph : after.paragraphs()) {
            deleteMissing(known.get(paragraph.id()), paragraph);
        }
        putWordings(version, known, after);
    }

    private void deleteAllBut(TextId text, Text after) {
        jdbc.sql("""
            delete from texts.paragraph
            where text_id = :text
              and id <> all (cast(:kept as uuid[]))
            """)
                .paramSource(Parameters.with("text", text.value())
                        .and(
                                "kept",
                                after.paragraphs().stream().map(Paragraph::id).toList()))
                .update();
    }

    private void putAll(TextId text, Text before, Text after) {
        List<Parameters> rows = new ArrayList<>();
        for (int place = 0; place < after.paragraphs().size(); place++) {
            Paragraph paragraph = after.paragraphs().get(place);
            if (place >= before.paragraphs().size()
                    || !before.paragraphs().get(place).standsLike(paragraph)) {
                rows.add(Parameters.with("id", paragraph.id())
                        .and("text", text.value())
                        .and("place", place)
                        .and("kind", paragraph.kind())
                        .and("lead", paragraph.lead()));
            }
        }
        inOneGo("""
            insert into texts.paragraph (id, text_id, place, kind, lead)
            values (:id, :text, :place, :kind, :lead)
            on conflict (id) do update
            set place = excluded.place,
                kind = excluded.kind,
                lead = excluded.lead
            """, rows);
    }

    private void deleteMissing(@Nullable Paragraph before, Paragraph after) {
        if (before != null) {
            before.wordings().keySet().stream()
                    .filter(language -> after.in(language).isEmpty())
                    .forEach(language -> delete(after.id(), language));
        }
    }

    private void delete(UUID paragraph, Locale language) {
        jdbc.sql("""
            delete from texts.wording
            where paragraph_id = :paragraph
              and language = :language
            """)
                .paramSource(Parameters.with("paragraph", paragraph).and("language", language))
                .update();
    }

    private void putWordings(int version, Map<UUID, Paragraph> known, Text after) {
        List<Parameters> rows = new ArrayList<>();
        for (Paragraph paragraph : after.paragraphs()) {
            Paragraph before = known.get(paragraph.id());
            paragraph.wordings().forEach((language, wording) -> {
                if (before == null || !wording.equals(before.wordings().get(language))) {
                    rows.add(row(version, paragraph.id(), language, wording));
                }
            });
        }
        inOneGo("""
            insert into texts.wording (
                paragraph_id, language, words, status, source_language, source_words, says, version)
            values (
                :paragraph, :language, :words, :status, :sourceLanguage, :sourceWords, :says, :version)
            on conflict (paragraph_id, language) do update
            set words = excluded.words,
                status = excluded.status,
                source_language = excluded.source_language,
                source_words = excluded.source_words,
                says = excluded.says,
                version = excluded.version
            """, rows);
    }

    private static Parameters row(int version, UUID paragraph, Locale language, Wording wording) {
        Source source = wording.source();
        return Parameters.of(wording)
                .and("paragraph", paragraph)
                .and("language", language)
                .and("sourceLanguage", source == null ? null : source.language())
                .and("sourceWords", source == null ? null : source.words())
                .and("version", version);
    }

    /** A text has hundreds of rows; one trip each would be felt when a release brings its texts. */
    private void inOneGo(String sql, List<Parameters> rows) {
        many.batchUpdate(sql, rows.toArray(Parameters[]::new));
    }
}
