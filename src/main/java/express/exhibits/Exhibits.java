package express.exhibits;

import express.base.FileId;
import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.Viewer;
import express.files.Audience;
import express.files.Files;
import express.files.StoredFile;
import express.texts.TextId;
import express.texts.Texts;
import express.texts.Writing;
import java.awt.Dimension;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The pictures and documents of practices, as their organisations see them. */
@Repository
@Transactional
public class Exhibits {

    private static final int LONGEST_TITLE = 300;

    private static final String EXHIBITS = """
        select id, practice_id as practice, organisation_id as organisation, kind, file_id as file, language, used_in,
               caption, alternative, credit, licence, width, height, persons, added_at,
               withdrawn_at is not null as withdrawn,
               (select count(*)
                from exhibits.consent
                where exhibit_id = exhibit.id
                  and state <> 'LAPSED') as asked,
               (select count(*)
                from exhibits.consent
                where exhibit_id = exhibit.id
                  and state = 'GIVEN') as given,
               (select count(*)
                from exhibits.consent
                where exhibit_id = exhibit.id
                  and state = 'LAPSED') as lapsed
        from exhibits.exhibit
        """;

    private final JdbcClient jdbc;
    private final Files files;
    private final Texts texts;
    private final InstantSource time;
    private final ApplicationEventPublisher events;

    Exhibits(JdbcClient jdbc, Files files, Texts texts, InstantSource time, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.files = files;
        this.texts = texts;
        this.time = time;
        this.events = events;
    }

    /** All of a practice that were not taken back, in the order in which they were added. */
    @Transactional(readOnly = true)
    public List<Exhibit> list(UUID practice) {
        return jdbc.sql(EXHIBITS + """
            where practice_id = :practice
              and withdrawn_at is null
            order by id
            """)
                .paramSource(Parameters.with("practice", practice))
                .query(Exhibit.class)
                .list();
    }

    @Transactional(readOnly = true)
    List<Exhibit> listAll(Collection<UUID> ids) {
        return jdbc.sql(EXHIBITS + """
            where id = any (cast(:ids as uuid[]))
            """)
                .paramSource(Parameters.with("ids", ids))
                .query(Exhibit.class)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Exhibit> find(UUID id) {
        return listAll(List.of(id)).stream().findFirst();
    }

    @Transactional(readOnly = true)
    Exhibit get(UUID practice, UUID id) {
        return list(practice).stream()
                .filter(exhibit -> exhibit.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Keeps an upload, or refuses it with a sentence for the person; nobody but its authors sees it yet. */
    public UUID add(Viewer viewer, Occasion.Work work, Upload upload, Exhibit.Words words) {
        byte[] content = Stripped.of(upload.content());
        StoredFile file = files.keep(viewer, upload.name(), content, new Audience.Nobody());
        boolean picture = file.type().startsWith("image/");
        Dimension size = picture ? Pixels.of(files.getContent(file.id(), Integer.MAX_VALUE)) : new Dimension();
        UUID id = Ids.next();
        insert(
                Parameters.of(words)
                        .and("id", id)
                        .and("kind", picture ? Exhibit.Kind.PICTURE : Exhibit.Kind.DOCUMENT)
                        .and("file", file.id())
                        .and("width", size.width)
                        .and("height", size.height)
                        .and("by", viewer.id()),
                work);
        say(viewer, id, work.language(), words);
        return id;
    }

    /** So that it can be translated, and translations of what was changed are known to be out of date. */
    private void say(Viewer by, UUID id, Locale language, Exhibit.Words words) {
        say(by, Exhibit.captionText(id), language, words.caption());
        say(by, Exhibit.alternativeText(id), language, words.alternative());
    }

    private void say(Viewer by, TextId text, Locale language, String words) {
        texts.write(by, text, language, new Writing(words, Writing.seen(texts.read(text), language)));
    }

    private void insert(Parameters row, Occasion.Work work) {
        jdbc.sql("""
            insert into exhibits.exhibit (
                id, practice_id, organisation_id, kind, file_id, language, used_in, caption, alternative, credit,
                licence, width, height, persons, added_at, added_by)
            values (
                :id, :practice, :organisation, :kind, :file, :language, :usedIn, :caption, :alternative, :credit,
                :licence, :width, :height, :persons, :at, :by)
            """)
                .paramSource(row.and("practice", work.practice())
                        .and("organisation", work.organisation())
                        .and("language", work.language())
                        .and("usedIn", called(work))
                        .and("at", time.instant()))
                .update();
    }

    private static String called(Occasion.Work work) {
        return work.title().substring(0, Math.min(work.title().length(), LONGEST_TITLE));
    }

    /** Whether all whose consent was asked for still count as shown; fewer than them cannot be recognised. */
    boolean change(Viewer by, Occasion.Work work, UUID id, Exhibit.Words words) {
        boolean changed = update(work, id, words);
        if (changed) {
            say(by, id, work.language(), words);
        }
        return changed;
    }

    private boolean update(Occasion.Work work, UUID id, Exhibit.Words words) {
        return jdbc.sql("""
            update exhibits.exhibit
            set used_in = :usedIn,
                caption = :caption,
                alternative = :alternative,
                credit = :credit,
                licence = :licence,
                persons = :persons
            where id = :id
              and practice_id = :practice
              and withdrawn_at is null
              and :persons >= (
                  select count(*)
                  from exhibits.consent
                  where exhibit_id = exhibit.id
                    and state <> 'LAPSED')
            """)
                        .paramSource(Parameters.of(words)
                                .and("id", id)
                                .and("practice", work.practice())
                                .and("usedIn", called(work)))
                        .update()
                == 1;
    }

    /** Whoever answers for the practice from now on answers for the consents too, and can take pictures away. */
    public void handOver(UUID practice, OrganisationId to) {
        jdbc.sql("""
            update exhibits.exhibit
            set organisation_id = :to
            where practice_id = :practice
            """)
                .paramSource(Parameters.with("practice", practice).and("to", to))
                .update();
    }

    /** Whoever acts on one waits for whoever does at the same moment. */
    Exhibit hold(UUID id) {
        jdbc.sql("""
            select id
            from exhibits.exhibit
            where id = :id
            for update
            """).paramSource(Parameters.with("id", id)).query(UUID.class).single();
        return find(id).orElseThrow();
    }

    private record Kept(UUID practice, FileId file) {}

    /** Removes the file and every word about it, here and wherever one is kept. What is left says only that there was something. */
    void forget(UUID id) {
        Optional<Kept> kept = jdbc.sql("""
            update exhibits.exhibit
            set file_id = null,
                withdrawn_at = :now,
                used_in = '',
                caption = '',
                alternative = '',
                credit = ''
            where id = :id
              and withdrawn_at is null
            returning practice_id as practice, old.file_id as file
            """)
                .paramSource(Parameters.with("id", id).and("now", time.instant()))
                .query(Kept.class)
                .optional();
        kept.ifPresent(gone -> {
            files.delete(gone.file());
            texts.forget(Exhibit.captionText(id));
            texts.forget(Exhibit.alternativeText(id));
            events.publishEvent(new ExhibitEvents.Gone(gone.practice(), id));
        });
    }
}
