package express.writing;

import express.base.NotFound;
import express.base.Parameters;
import express.database.Acting;
import express.practices.Sheet;
import express.texts.TextId;
import express.texts.Texts;
import express.texts.Writing;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The sources of a draft and its results in numbers, in the order in which they were added. */
@Repository
@Transactional
class Evidence {

    /** What stands for the mark of a source before it is kept. */
    static final int UNMARKED = 0;

    /**
     * @param mark by which prose cites it
     * @param read whether the year is the one in which it was read
     */
    record Source(UUID id, int mark, String title, String publisher, URI url, int year, boolean read, Locale language) {

        String cited() {
            return "[" + mark + "]";
        }
    }

    record Figure(
            UUID id,
            UUID sourceId,
            String label,
            BigDecimal value,
            Sheet.@Nullable Qualifier qualifier,
            String unit,
            String period) {}

    private final JdbcClient jdbc;

    private final Texts texts;

    Evidence(JdbcClient jdbc, Texts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Transactional(readOnly = true)
    List<Source> listSources(DraftId draft) {
        return jdbc.sql("""
            select id, mark, title, publisher, url, year, read, language
            from writing.source
            where draft_id = :draft
            order by mark
            """)
                .paramSource(Parameters.with("draft", draft.value()))
                .query(Source.class)
                .list();
    }

    @Transactional(readOnly = true)
    Source getSource(DraftId draft, UUID id) {
        return listSources(draft).stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    void add(DraftId draft, Source source) {
        waitForOthers(draft);
        jdbc.sql("""
            insert into writing.source (id, draft_id, mark, title, publisher, url, year, read, language)
            select :id, :draft, 1 + coalesce(max(mark), 0), :title, :publisher, :url, :year, :read, :language
            from writing.source
            where draft_id = :draft
            """).paramSource(of(draft, source)).update();
    }

    /** Of two who add at once, the second gets the next mark. */
    private void waitForOthers(DraftId draft) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('writing.source ' || :draft, 0))")
                .param("draft", draft.toString())
                .query()
                .listOfRows();
    }

    void change(DraftId draft, Source source) {
        jdbc.sql("""
            update writing.source
            set title = :title,
                publisher = :publisher,
                url = :url,
                year = :year,
                read = :read,
                language = :language
            where id = :id
              and draft_id = :draft
            """).paramSource(of(draft, source)).update();
    }

    private static Parameters of(DraftId draft, Record row) {
        return Parameters.of(row).and("draft", draft.value());
    }

    /** Not while a figure rests on it. */
    boolean removeSource(DraftId draft, UUID id) {
        try {
            jdbc.sql("""
                delete from writing.source
                where id = :id
                  and draft_id = :draft
                """)
                    .paramSource(Parameters.with("id", id).and("draft", draft.value()))
                    .update();
            return true;
        } catch (DataIntegrityViolationException needed) {
            return false;
        }
    }

    @Transactional(readOnly = true)
    List<Figure> listFigures(DraftId draft) {
        return jdbc.sql("""
            select id, source_id, label, value, qualifier, unit, period
            from writing.figure
            where draft_id = :draft
            order by id
            """)
                .paramSource(Parameters.with("draft", draft.value()))
                .query(Figure.class)
                .list();
    }

    @Transactional(readOnly = true)
    Figure getFigure(DraftId draft, UUID id) {
        return listFigures(draft).stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    void add(DraftId draft, Figure figure) {
        jdbc.sql("""
            insert into writing.figure (id, draft_id, source_id, label, value, qualifier, unit, period)
            values (:id, :draft, :sourceId, :label, :value, :qualifier, :unit, :period)
            """).paramSource(of(draft, figure)).update();
        writeLabel(draft, figure);
    }

    /** So that it can be translated, and translations of a label that was changed are known to be out of date. */
    private void writeLabel(DraftId draft, Figure figure) {
        TextId label = Draft.label(draft, figure.id());
        Locale language = jdbc.sql("""
            select language
            from writing.draft
            where id = :draft
            """)
                .paramSource(Parameters.with("draft", draft.value()))
                .query((row, number) -> Locale.forLanguageTag(row.getString("language")))
                .single();
        String seen = Writing.seen(texts.read(label), language);
        texts.write(Acting.viewer(), label, language, new Writing(figure.label(), seen));
    }

    void change(DraftId draft, Figure figure) {
        jdbc.sql("""
            update writing.figure
            set source_id = :sourceId,
                label = :label,
                value = :value,
                qualifier = :qualifier,
                unit = :unit,
                period = :period
            where id = :id
              and draft_id = :draft
            """).paramSource(of(draft, figure)).update();
        writeLabel(draft, figure);
    }

    void removeFigure(DraftId draft, UUID id) {
        jdbc.sql("""
            delete from writing.figure
            where id = :id
              and draft_id = :draft
            """)
                .paramSource(Parameters.with("id", id).and("draft", draft.value()))
                .update();
    }
}
