package express.writing;

import express.base.Ids;
import express.base.Parameters;
import express.base.Viewer;
import express.messaging.Channel;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Person;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is asked to write along. The database shows it to those who ask and to whom it reaches. */
@Repository("writingAskings")
@Transactional
class Askings {

    /** An address to which nobody answers is not kept for ever. */
    static final Duration LONGEST = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final Post post;

    Askings(JdbcClient jdbc, InstantSource time, Post post) {
        this.jdbc = jdbc;
        this.time = time;
        this.post = post;
    }

    /** Asking twice is asking once. */
    void ask(Viewer by, Draft draft, String title, String email, Optional<Person> reached, AskingLetter letter) {
        removeForgotten(draft);
        UUID id = Ids.next();
        if (insert(id, by, draft, title, email)) {
            reached.ifPresent(person -> {
                jdbc.sql("""
                    insert into writing.asked (asking_id, person_id)
                    values (:asking, :person)
                    """)
                        .paramSource(Parameters.with("asking", id).and("person", person.id()))
                        .update();
                post.send(new Recipient(person.id(), person.name(), email, Channel.EMAIL, person.language()), letter);
            });
        }
    }

    private void removeForgotten(Draft draft) {
        jdbc.sql("""
            delete from writing.asking
            where draft_id = :draft
              and asked_at < :end
            """)
                .paramSource(Parameters.with("draft", draft.id().value())
                        .and("end", time.instant().minus(LONGEST)))
                .update();
    }

    private boolean insert(UUID id, Viewer by, Draft draft, String title, String email) {
        return jdbc.sql("""
            insert into writing.asking (id, draft_id, organisation_id, email, title, asked_at, asked_by)
            values (:id, :draft, :organisation, :email, :title, :at, :by)
            on conflict (draft_id, email) do nothing
            """)
                        .paramSource(Parameters.with("id", id)
                                .and("draft", draft.id().value())
                                .and("organisation", draft.organisation())
                                .and("email", email)
                                .and("title", title.substring(0, Math.min(title.length(), 300)))
                                .and("at", time.instant())
                                .and("by", by.id()))
                        .update()
                > 0;
    }

    /** What was asked for a draft and is not answered. */
    @Transactional(readOnly = true)
    List<Asking> list(DraftId draft) {
        return jdbc.sql("""
            select id, draft_id as draft, organisation_id as organisation, email, title, asked_at, asked_by
            from writing.asking
            where draft_id = :draft
              and asked_at >= :end
            order by id
            """)
                .paramSource(Parameters.with("draft", draft.value())
                        .and("end", time.instant().minus(LONGEST)))
                .query(Asking.class)
                .list();
    }

    /** What the viewer is asked. */
    @Transactional(readOnly = true)
    List<Asking> listFor(Viewer viewer) {
        return jdbc.sql("""
            select asking.id, asking.draft_id as draft, asking.organisation_id as organisation, asking.email,
                   asking.title, asking.asked_at, asking.asked_by
            from writing.asking
            join writing.asked on asked.asking_id = asking.id
            where asked.person_id = :person
              and asking.asked_at >= :end
            order by asking.id
            """)
                .paramSource(Parameters.with("person", viewer.id())
                        .and("end", time.instant().minus(LONGEST)))
                .query(Asking.class)
                .list();
    }

    /** Makes the viewer an author; nothing, if the request was taken back meanwhile. */
    Optional<DraftId> accept(Viewer viewer, UUID id) {
        Optional<Asking> found = listFor(viewer).stream()
                .filter(asking -> asking.id().equals(id))
                .findFirst();
        found.ifPresent(asking -> join(viewer, asking));
        return found.map(Asking::draft);
    }

    private void join(Viewer viewer, Asking asking) {
        Parameters author = Parameters.with("draft", asking.draft().value())
                .and("organisation", asking.organisation())
                .and("person", viewer.id())
                .and("now", time.instant());
        jdbc.sql("""
            insert into writing.author (draft_id, organisation_id, person_id, since)
            values (:draft, :organisation, :person, :now)
            on conflict (draft_id, person_id) do nothing
            """).paramSource(author).update();
        jdbc.sql("""
            insert into writing.byline (draft_id, person_id)
            values (:draft, :person)
            on conflict (draft_id, person_id) do nothing
            """).paramSource(author).update();
        end(asking.id());
    }

    /** Taken back, declined or fulfilled: nothing is left of it. False, if it was gone already. */
    boolean end(UUID id) {
        return jdbc.sql("""
            delete from writing.asking
            where id = :id
            """).paramSource(Parameters.with("id", id)).update() > 0;
    }
}
