package express.assembly;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The sittings of a house, with their agendas and minutes. */
@Repository
@Transactional
class Sittings {

    private static final String ALL = """
        select house_id as house, id, begins_at, place, closed_at, agenda_at
        from assembly.sitting
        """;

    private final JdbcClient jdbc;

    Sittings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Sitting> list(OrganisationId house) {
        return jdbc.sql(ALL + " where house_id = :house order by begins_at desc, id limit 100")
                .paramSource(Parameters.with("house", house))
                .query(Sitting.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Sitting get(OrganisationId house, UUID id) {
        return jdbc.sql(ALL + " where house_id = :house and id = :id")
                .paramSource(Parameters.with("house", house).and("id", id))
                .query(Sitting.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void call(Sitting sitting) {
        jdbc.sql("""
            insert into assembly.sitting (house_id, id, begins_at, place)
            values (:house, :id, :beginsAt, :place)
            """).paramSource(Parameters.of(sitting)).update();
    }

    /** Makes who would close it, or put something on it, wait; nothing, if it is closed. */
    Optional<Sitting> lockOpen(Sitting sitting) {
        return jdbc.sql(ALL + " where house_id = :house and id = :sitting and closed_at is null for update")
                .paramSource(of(sitting))
                .query(Sitting.class)
                .optional();
    }

    /** Those that begin before then, with an agenda that nobody has yet. */
    @Transactional(readOnly = true)
    public List<Sitting> listUntold(Instant now, Instant before) {
        return jdbc.sql(ALL + """
            where agenda_at is null
              and closed_at is null
              and begins_at > :now
              and begins_at < :before
              and exists (
                select from assembly.item
                where item.house_id = sitting.house_id and item.sitting_id = sitting.id)
            order by begins_at, id
            limit 100
            """)
                .paramSource(Parameters.with("now", now).and("before", before))
                .query(Sitting.class)
                .list();
    }

    /** Tells whether nobody did so before. */
    boolean tell(Sitting sitting, Instant now) {
        return jdbc.sql("""
            update assembly.sitting
            set agenda_at = :now
            where house_id = :house
              and id = :sitting
              and agenda_at is null
            """).paramSource(of(sitting).and("now", now)).update() == 1;
    }

    void add(Sitting.Item item) {
        jdbc.sql("""
            insert into assembly.item (house_id, sitting_id, id, title, words, decision_id)
            values (:house, :sitting, :id, :title, :words, :decision)
            """).paramSource(Parameters.of(item)).update();
    }

    /** In the order in which they were put on the agenda. */
    @Transactional(readOnly = true)
    public List<Sitting.Item> items(Sitting sitting) {
        return jdbc.sql("""
            select house_id as house, sitting_id as sitting, id, title, words, decision_id as decision, noted
            from assembly.item
            where house_id = :house
              and sitting_id = :sitting
            order by id
            """).paramSource(of(sitting)).query(Sitting.Item.class).list();
    }

    @Transactional(readOnly = true)
    public List<PersonId> present(Sitting sitting) {
        return jdbc.sql("""
            select person_id
            from assembly.presence
            where house_id = :house
              and sitting_id = :sitting
            order by person_id
            """).paramSource(of(sitting)).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    /** In the place of what was noted before; tells whether the minutes were still open. */
    public boolean note(Sitting sitting, Collection<PersonId> present, Map<UUID, String> notes) {
        boolean open = lockOpen(sitting).isPresent();
        if (open) {
            jdbc.sql("""
                delete from assembly.presence
                where house_id = :house
                  and sitting_id = :sitting
                """).paramSource(of(sitting)).update();
            jdbc.sql("""
                insert into assembly.presence (house_id, sitting_id, person_id)
                select :house, :sitting, person
                from unnest(cast(:present as uuid[])) person
                """).paramSource(of(sitting).and("present", present)).update();
            notes.forEach((item, words) -> note(sitting, item, words));
        }
        return open;
    }

    private void note(Sitting sitting, UUID item, String words) {
        jdbc.sql("""
            update assembly.item
            set noted = :words
            where house_id = :house
              and sitting_id = :sitting
              and id = :item
            """)
                .paramSource(of(sitting).and("item", item).and("words", words))
                .update();
    }

    /** Not before it began; tells whether it is closed by this. */
    boolean close(Sitting sitting, Instant now) {
        return jdbc.sql("""
            update assembly.sitting
            set closed_at = :now
            where house_id = :house
              and id = :sitting
              and closed_at is null
              and begins_at <= :now
            """).paramSource(of(sitting).and("now", now)).update() == 1;
    }

    /** Only before it begins; tells whether it is called off by this. */
    boolean callOff(Sitting sitting, Instant now) {
        return jdbc.sql("""
            update assembly.sitting
            set closed_at = :now
            where house_id = :house
              and id = :sitting
              and closed_at is null
              and begins_at > :now
            """).paramSource(of(sitting).and("now", now)).update() == 1;
    }

    private static Parameters of(Sitting sitting) {
        return Parameters.with("house", sitting.house()).and("sitting", sitting.id());
    }
}
