package express.journeys;

import express.base.NetworkId;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.database.Acting;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** People who want to be called back, each in the list of one organisation until an adviser has answered. */
@Repository
public class FirstContacts {

    static final String PURPOSE = "journeys-first-contacts";

    /** How somebody can be reached. */
    public enum Way {
        PHONE,
        SMS,
        EMAIL,
        MESSENGER,
        /** Through somebody whom they name. */
        THROUGH;

        public String key() {
            return "journeys.way." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of it. */
    enum Answer {
        OPENED,
        HELPED,
        NOT_REACHED,
        ELSEWHERE,
        NOT_WANTED;

        String key() {
            return "journeys.answer." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Somebody who left a way to reach them.
     *
     * @param name as they gave it
     * @param wish what they want, in their words or as they tapped; may be empty
     * @param safe whether something may be left there that somebody else could hear or read
     * @param agreed the version of the words to which they agreed
     */
    public record FirstContact(
            NetworkId network,
            UUID id,
            OrganisationId holder,
            String name,
            Locale language,
            String wish,
            Way way,
            String reach,
            boolean safe,
            int agreed,
            Instant cameAt) {}

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final ContactPost post;
    private final TransactionTemplate apart;

    FirstContacts(JdbcClient jdbc, InstantSource time, ContactPost post, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.time = time;
        this.post = post;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Puts somebody into the list of an organisation, whoever the caller is, in a transaction of its own; the same id
     * again changes nothing. Whether it was new; then those who call back are told.
     */
    public boolean receive(FirstContact contact) {
        return apart(() -> {
            boolean isNew = insert(contact) == 1;
            if (isNew) {
                post.tell(contact.holder());
            }
            return isNew;
        });
    }

    private <T> T apart(Supplier<T> work) {
        return Acting.inBackground(PURPOSE, () -> apart.execute(status -> work.get()));
    }

    private int insert(FirstContact contact) {
        return jdbc.sql("""
            insert into journeys.first_contact (
                network_id, id, holder_id, name, language, wish, way, reach, safe, agreed, came_at)
            values (:network, :id, :holder, :name, :language, :wish, :way, :reach, :safe, :agreed, :cameAt)
            on conflict do nothing
            """).paramSource(Parameters.of(contact)).update();
    }

    /** Takes somebody out again who does not want it any more, for whoever holds the id, which nobody can guess. */
    public void takeBack(UUID id) {
        apart(() -> jdbc.sql("""
            delete from journeys.first_contact
            where id = :id
              and answered_at is null
            """).paramSource(Parameters.with("id", id)).update());
    }

    /** Those of an organisation who wait, the first first. */
    @Transactional(readOnly = true)
    public List<FirstContact> listWaiting(OrganisationId holder) {
        return jdbc.sql(ALL + """
            where holder_id = :holder
              and answered_at is null
            order by came_at, id
            limit 200
            """)
                .paramSource(Parameters.with("holder", holder))
                .query(FirstContact.class)
                .list();
    }

    @Transactional(readOnly = true)
    int countWaiting(OrganisationId holder) {
        return jdbc.sql("""
            select count(*)
            from journeys.first_contact
            where holder_id = :holder
              and answered_at is null
            """)
                .paramSource(Parameters.with("holder", holder))
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    FirstContact get(OrganisationId holder, UUID id) {
        return find(holder, id).orElseThrow(NotFound::new);
    }

    /** One who waits. */
    @Transactional(readOnly = true)
    Optional<FirstContact> find(OrganisationId holder, UUID id) {
        return jdbc.sql(ALL + """
            where holder_id = :holder
              and id = :id
              and answered_at is null
            """)
                .paramSource(Parameters.with("holder", holder).and("id", id))
                .query(FirstContact.class)
                .optional();
    }

    private static final String ALL = """
        select network_id as network, id, holder_id as holder, name, language, wish, way, reach, safe, agreed, came_at
        from journeys.first_contact
        """;

    /** Whether nobody had answered before. */
    @Transactional
    boolean answer(UUID id, Answer answer, PersonId by) {
        return jdbc.sql("""
            update journeys.first_contact
            set answer = :answer, answered_at = :now, answered_by = :by
            where id = :id
              and answered_at is null
            """)
                        .paramSource(Parameters.with("id", id)
                                .and("answer", answer)
                                .and("by", by)
                                .and("now", time.instant()))
                        .update()
                == 1;
    }

    /** They have a file, and wait again if it goes before they have said yes to it. Whether nobody had answered before. */
    @Transactional
    boolean open(UUID id, JourneyId journey, PersonId by) {
        boolean first = answer(id, Answer.OPENED, by);
        if (first) {
            jdbc.sql("""
                update journeys.first_contact
                set opened = :journey
                where id = :id
                """)
                    .paramSource(Parameters.with("id", id).and("journey", journey.value()))
                    .update();
        }
        return first;
    }

    /** The organisations of those who came before, still wait and of whom nobody was reminded; from now on they were. */
    @Transactional
    List<OrganisationId> remindOf(Instant before) {
        return jdbc
                .sql("""
                    update journeys.first_contact
                    set reminded_at = :now
                    where answered_at is null
                      and reminded_at is null
                      and came_at < :before
                    returning holder_id
                    """)
                .paramSource(Parameters.with("before", before).and("now", time.instant()))
                .query(UUID.class)
                .list()
                .stream()
                .map(OrganisationId::new)
                .toList();
    }

    @Transactional
    int removeBefore(Instant end) {
        return jdbc.sql("""
            delete from journeys.first_contact
            where came_at < :end
            """).paramSource(Parameters.with("end", end)).update();
    }
}
