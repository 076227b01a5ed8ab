package express.texts;

import express.base.Parameters;
import express.base.PersonId;
import express.base.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The texts. Who may read and change one is for the module to decide whose text it is. */
@Repository
@Transactional
public class Texts {

    private final JdbcClient jdbc;
    private final Paragraphs paragraphs;
    private final Savings savings;

    Texts(JdbcClient jdbc, Paragraphs paragraphs, Savings savings) {
        this.jdbc = jdbc;
        this.paragraphs = paragraphs;
        this.savings = savings;
    }

    /** The whole of a text, which is empty if nobody has written it. */
    @Transactional(readOnly = true)
    public Text read(TextId id) {
        return paragraphs.read(id);
    }

    /** A text for a reader, in the first of these languages that each paragraph has. */
    @Transactional(readOnly = true)
    public Reading read(TextId id, Locale language, List<Locale> others) {
        return read(id).reading(language, others);
    }

    /** Takes one language as a whole. */
    public Outcome write(Viewer by, TextId id, Locale language, Writing writing) {
        Text present = lock(id);
        return keep(present, writing.on(present, language), by, id, Saving.Act.WRITTEN, language);
    }

    /** Takes back one language as a whole, unless somebody changed it since it was seen. */
    public Outcome clear(Viewer by, TextId id, Locale language, String seen) {
        Text present = lock(id);
        Outcome outcome = seen.equals(Writing.seen(present, language))
                ? new Outcome.Saved(present.write(language, List.of()))
                : new Outcome.Conflict(present);
        return keep(present, outcome, by, id, Saving.Act.WRITTEN, language);
    }

    /** Takes translations of some paragraphs. */
    public Outcome translate(Viewer by, TextId id, Translation translation) {
        Text present = lock(id);
        return keep(present, translation.on(present), by, id, Saving.Act.TRANSLATED, translation.into());
    }

    /** Brings what a release says, unless a person has changed the text: from then on it is theirs. */
    public void bring(Viewer by, TextId id, Starter starter) {
        Text present = lock(id);
        if (!savings.isByPeople(id)) {
            keep(present, new Outcome.Saved(starter.on(present)), by, id, Saving.Act.BROUGHT, starter.language());
        }
    }

    /** Who saves the same text at the same time waits here. */
    private Text lock(TextId id) {
        jdbc.sql("""
            insert into texts.text (id)
            values (:id)
            on conflict (id) do nothing
            """).paramSource(Parameters.with("id", id.value())).update();
        jdbc.sql("""
            select version
            from texts.text
            where id = :id
            for update
            """)
                .paramSource(Parameters.with("id", id.value()))
                .query(Integer.class)
                .single();
        return paragraphs.read(id);
    }

    private Outcome keep(Text present, Outcome outcome, Viewer by, TextId id, Saving.Act act, Locale language) {
        if (outcome instanceof Outcome.Saved(Text then) && !then.equals(present)) {
            int version = next(id);
            paragraphs.keep(id, version, present, then);
            savings.note(by, id, version, act, language, then.box(language));
        }
        return outcome;
    }

    private int next(TextId id) {
        return jdbc.sql("""
            update texts.text
            set version = version + 1
            where id = :id
            returning version
            """)
                .paramSource(Parameters.with("id", id.value()))
                .query(Integer.class)
                .single();
    }

    /** Removes a text with all that ever stood in it, in every language; the database lets only some work do so. */
    public void forget(TextId id) {
        jdbc.sql("select texts.forget(:id)")
                .paramSource(Parameters.with("id", id.value()))
                .query()
                .listOfRows();
    }

    /** Grows whenever one of these texts changes: who keeps them in memory asks for it. */
    @Transactional(readOnly = true)
    public long change(Collection<TextId> ids) {
        return jdbc.sql("""
            select coalesce(sum(version), 0)
            from texts.text
            where id = any (cast(:ids as uuid[]))
            """)
                .paramSource(
                        Parameters.with("ids", ids.stream().map(TextId::value).toList()))
                .query(Long.class)
                .single();
    }

    /** What happened to a text, latest first. */
    @Transactional(readOnly = true)
    public List<Saving> listSavings(TextId id, int most) {
        return savings.list(id, most);
    }

    /** What somebody did to texts, latest first: part of what is held about them. */
    @Transactional(readOnly = true)
    public List<Saving> listSavings(PersonId by) {
        return savings.list(by);
    }
}
