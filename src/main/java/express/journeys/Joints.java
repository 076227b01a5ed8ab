package express.journeys;

import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which files go on under which. Nothing is moved: each keeps its rows in every module, and the database lets in to both
 * whoever has the case of one, as long as the person lets both be held.
 */
@Repository
@Transactional
public class Joints {

    private static final String ALL = """
        select id, journey_id as journey, surviving_id as surviving, holder_id as holder, asked_by, asked_at, joined_by,
               joined_at, parted_by, parted_at
        from journeys.joint
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Joints(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The file under which this one goes on, if it does. */
    @Transactional(readOnly = true)
    public Optional<JourneyId> findSurviving(JourneyId journey) {
        return jdbc.sql("select journeys.root_of(:id)")
                .paramSource(Parameters.with("id", journey.value()))
                .query(UUID.class)
                .optional()
                .map(JourneyId::new)
                .filter(it -> !it.equals(journey));
    }

    /** A file and all that go on with it, as far as the viewer may know. */
    @Transactional(readOnly = true)
    List<JourneyId> listTogether(JourneyId journey) {
        return jdbc
                .sql("select unnest(journeys.together(:id))")
                .paramSource(Parameters.with("id", journey.value()))
                .query(UUID.class)
                .list()
                .stream()
                .map(JourneyId::new)
                .toList();
    }

    /** All of a file, the latest first: those that wait, that live, and that were undone. */
    @Transactional(readOnly = true)
    public List<Joint> listOf(JourneyId journey) {
        return jdbc.sql(ALL + """
            where journey_id = :id
               or surviving_id = :id
            order by id desc
            """)
                .paramSource(Parameters.with("id", journey.value()))
                .query(Joint.class)
                .list();
    }

    /** What waits in an organisation for the yes of somebody who has the case, and is for the viewer. */
    @Transactional(readOnly = true)
    public List<Joint> listWaiting(OrganisationId holder) {
        return jdbc.sql(ALL + """
            where holder_id = :holder
              and joined_at is null
              and parted_at is null
            order by id
            limit 200
            """)
                .paramSource(Parameters.with("holder", holder))
                .query(Joint.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Joint get(UUID id) {
        return jdbc.sql(ALL + "where id = :id")
                .paramSource(Parameters.with("id", id))
                .query(Joint.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Waits for who has the other case. Whether nobody had asked for this file yet. */
    public Optional<Joint> ask(CaseFile journey, CaseFile surviving, PersonId by) {
        UUID id = Ids.next();
        int asked = jdbc.sql("""
            insert into journeys.joint (network_id, id, journey_id, surviving_id, holder_id, asked_by, asked_at)
            values (:network, :joint, :id, :surviving, :holder, :by, :now)
            on conflict (journey_id) where parted_at is null do nothing
            """)
                .paramSource(Journeys.of(journey)
                        .and("joint", id)
                        .and("surviving", surviving.id().value())
                        .and("holder", journey.holder())
                        .and("by", by)
                        .and("now", time.instant()))
                .update();
        return asked == 1 ? Optional.of(get(id)) : Optional.empty();
    }

    /** Whether it waited. */
    public boolean join(UUID id, PersonId by) {
        return jdbc.sql("""
            update journeys.joint
            set joined_by = :by, joined_at = :now
            where id = :id
              and joined_at is null
              and parted_at is null
            """)
                        .paramSource(Parameters.with("id", id).and("by", by).and("now", time.instant()))
                        .update()
                == 1;
    }

    /** Whether it still waited, and does not any more. */
    public boolean refuse(UUID id, PersonId by) {
        return jdbc.sql("""
            update journeys.joint
            set parted_by = :by, parted_at = :now
            where id = :id
              and joined_at is null
              and parted_at is null
            """)
                        .paramSource(Parameters.with("id", id).and("by", by).and("now", time.instant()))
                        .update()
                == 1;
    }

    /** As it stands once everybody who does something with it at the same time is done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Joint await(UUID id) {
        return jdbc.sql(ALL + "where id = :id for update")
                .paramSource(Parameters.with("id", id))
                .query(Joint.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Whether two files, each with all that go on with it, belong to accounts of more than one person. */
    @Transactional(readOnly = true)
    public boolean areOfSeveral(JourneyId one, JourneyId other) {
        return jdbc.sql("""
            select count(distinct person_id) > 1
            from journeys.journey
            where id = any (journeys.together(:one) || journeys.together(:other))
            """)
                .paramSource(Parameters.with("one", one.value()).and("other", other.value()))
                .query(Boolean.class)
                .single();
    }

    /** All is as it was before. Whether it was not parted yet. */
    public boolean part(UUID id, PersonId by) {
        return jdbc.sql("""
            update journeys.joint
            set parted_by = :by, parted_at = :now
            where id = :id
              and parted_at is null
            """)
                        .paramSource(Parameters.with("id", id).and("by", by).and("now", time.instant()))
                        .update()
                == 1;
    }

    /** What was noted in the surviving file since belongs to the other; before they are parted. */
    public int give(UUID id, Collection<UUID> happenings) {
        return jdbc.sql("select journeys.give(:id, cast(:happenings as uuid[]))")
                .paramSource(Parameters.with("id", id).and("happenings", happenings))
                .query(Integer.class)
                .single();
    }
}
