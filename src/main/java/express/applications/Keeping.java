package express.applications;

import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looks after applications. Whoever administers a lender hands them on without reading them; the database does it, or
 * nobody.
 */
@Repository
@Transactional
public class Keeping {

    private final JdbcClient jdbc;
    private final ObjectProvider<Carrying> carrying;

    Keeping(JdbcClient jdbc, ObjectProvider<Carrying> carrying) {
        this.jdbc = jdbc;
        this.carrying = carrying;
    }

    /** @param keeper nobody, if nobody took them up or whoever did is gone */
    public record Kept(@Nullable PersonId keeper, long many) {}

    /** How many are open with whom, for whoever administers the lender; officers learn of their own, others nothing. */
    @Transactional(readOnly = true)
    public List<Kept> count(OrganisationId lender) {
        return jdbc.sql("select keeper, many from applications.count_kept(:lender)")
                .paramSource(Parameters.with("lender", lender))
                .query(Kept.class)
                .list();
    }

    /** What was granted and is with somebody, whether it has become a loan or not. */
    @Transactional(readOnly = true)
    public List<UUID> listGranted(OrganisationId lender, @Nullable PersonId keeper) {
        return jdbc.sql("select id from applications.list_kept_granted(:lender, cast(:keeper as uuid))")
                .paramSource(Parameters.with("lender", lender).and("keeper", keeper))
                .query(UUID.class)
                .list();
    }

    /** From one to another; nobody is somebody whose account is gone. */
    record Handed(
            @Nullable PersonId from,
            @Nullable PersonId to,
            Instant at,
            @Nullable PersonId by) {}

    /** Through which hands one went, the latest first. */
    @Transactional(readOnly = true)
    List<Handed> listHanded(UUID application) {
        return jdbc.sql("""
            select from_id as "from", to_id as "to", at, by_id as by
            from applications.handing
            where application_id = :application
            order by id desc
            limit 100
            """)
                .paramSource(Parameters.with("application", application))
                .query(Handed.class)
                .list();
    }

    /** All that are open, and these of those that were granted; how many went. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int handOn(OrganisationId lender, @Nullable PersonId from, PersonId to, List<UUID> granted, Instant moment) {
        return jdbc.sql("""
            select applications.hand_on(
                :lender, cast(:from as uuid), :to, cast(cast(:granted as text[]) as uuid[]), :moment)
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("from", from)
                        .and("to", to)
                        .and("granted", granted.stream().map(UUID::toString).toList())
                        .and("moment", moment))
                .query(Integer.class)
                .single();
    }

    /** Whether the viewer took it up, looks after it or its loan, or ever did, also where they do not see it any more. */
    @Transactional(readOnly = true)
    public boolean isMinded(OrganisationId lender, UUID application) {
        return jdbc.sql("select applications.minded(:application)")
                        .paramSource(Parameters.with("application", application))
                        .query(Boolean.class)
                        .single()
                || carrying.orderedStream().anyMatch(it -> it.isMinded(lender, application));
    }
}
