package express.reports;

import express.base.NotFound;
import express.base.Parameters;
import express.base.Viewer;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people write into reports. Every wording stays, so that whoever wrote meanwhile can be put together with it. */
@Repository
@Transactional
class Wordings {

    /** What became of it. */
    sealed interface Outcome {

        /** @param merged whether somebody else had written meanwhile */
        record Written(Wording now, boolean merged) implements Outcome {}

        /** Both replaced the same words; nothing was written. */
        record Conflict(Wording theirs) implements Outcome {}
    }

    private final JdbcClient jdbc;
    private final InstantSource time;

    Wordings(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The latest of each section in each language. */
    @Transactional(readOnly = true)
    List<Wording> list(UUID gathering) {
        return jdbc.sql("""
            select distinct on (section, language) section, language, version, words, beside
            from reports.wording
            where gathering_id = :gathering
            order by section, language, version desc
            """)
                .paramSource(Parameters.with("gathering", gathering))
                .query(Wording.class)
                .list();
    }

    @Transactional(readOnly = true)
    Wording get(UUID gathering, String section, String language) {
        return list(gathering).stream()
                .filter(it -> it.section().equals(section) && it.language().equals(language))
                .findFirst()
                .orElse(Wording.none(section, language));
    }

    private String words(UUID gathering, Wording of, int version) {
        return jdbc.sql("""
            select words
            from reports.wording
            where gathering_id = :gathering
              and section = :section
              and language = :language
              and version = :version
            """)
                .paramSource(Parameters.with("gathering", gathering)
                        .and("section", of.section())
                        .and("language", of.language())
                        .and("version", version))
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** @param seen which version somebody had before them when they wrote */
    record Typed(String section, String language, int seen, String words) {}

    /** Whoever writes holds the report, so that two at once come one after the other. */
    Outcome write(Viewer by, Report report, String other, Typed typed) {
        UUID gathering = report.gatheringId();
        lock(gathering);
        Wording now = get(gathering, typed.section(), typed.language());
        if (now.words().equals(typed.words())) {
            return new Outcome.Written(now, false);
        }
        Optional<String> words = now.version() == typed.seen()
                ? Optional.of(typed.words())
                : Blend.of(words(gathering, now, typed.seen()), now.words(), typed.words())
                        .filter(merged -> merged.length() <= SectionForm.LONGEST);
        if (words.isEmpty()) {
            return new Outcome.Conflict(now);
        }
        int beside = get(gathering, typed.section(), other).version();
        var written = new Wording(typed.section(), typed.language(), now.version() + 1, words.get(), beside);
        add(by, report, written);
        return new Outcome.Written(written, now.version() != typed.seen());
    }

    private void lock(UUID gathering) {
        jdbc.sql("select edition from reports.report where gathering_id = :gathering for update")
                .paramSource(Parameters.with("gathering", gathering))
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private void add(Viewer by, Report report, Wording written) {
        jdbc.sql("""
            insert into reports.wording (
                gathering_id, host_id, section, language, version, words, beside, written_by, written_at)
            values (:gathering, :host, :section, :language, :version, :words, :beside, :by, :now)
            """)
                .paramSource(Parameters.of(written)
                        .and("gathering", report.gatheringId())
                        .and("host", report.host())
                        .and("by", by.id())
                        .and("now", time.instant()))
                .update();
        jdbc.sql("""
            update reports.report
            set edition = edition + 1
            where gathering_id = :gathering
            """)
                .paramSource(Parameters.with("gathering", report.gatheringId()))
                .update();
    }
}
