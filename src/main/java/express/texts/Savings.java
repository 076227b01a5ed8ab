package express.texts;

import express.base.Parameters;
import express.base.PersonId;
import express.base.Viewer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of what happened to texts; nobody alters one, and they go only with their text. */
@Repository
class Savings {

    private final JdbcClient jdbc;
    private final InstantSource time;

    Savings(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private record Row(
            UUID text,
            int version,
            Instant at,
            @Nullable PersonId by,
            @Nullable String background,
            Saving.Act act,
            Locale language,
            String words) {}

    void note(Viewer by, TextId text, int version, Saving.Act act, Locale language, String words) {
        String background = by instanceof Viewer.Background work ? work.purpose() : null;
        PersonId person = background == null ? by.id() : null;
        jdbc.sql("""
            insert into texts.saving (text_id, version, saved_at, saved_by, background, act, language, words)
            values (:text, :version, :at, :by, :background, :act, :language, :words)
            """)
                .paramSource(Parameters.of(
                        new Row(text.value(), version, time.instant(), person, background, act, language, words)))
                .update();
    }

    List<Saving> list(TextId text, int most) {
        return jdbc.sql("""
            select version, saved_at, saved_by, background, act, language, words
            from texts.saving
            where text_id = :text
            order by version desc
            limit :most
            """)
                .paramSource(Parameters.with("text", text.value()).and("most", most))
                .query(Saving.class)
                .list();
    }

    List<Saving> list(PersonId by) {
        return jdbc.sql("""
            select version, saved_at, saved_by, background, act, language, words
            from texts.saving
            where saved_by = :by
            order by saved_at desc
            """)
                .paramSource(Parameters.with("by", by))
                .query(Saving.class)
                .list();
    }

    boolean isByPeople(TextId text) {
        return jdbc.sql("""
            select exists (
                select from texts.saving
                where text_id = :text
                  and act <> 'BROUGHT')
            """)
                .paramSource(Parameters.with("text", text.value()))
                .query(Boolean.class)
                .single();
    }
}
