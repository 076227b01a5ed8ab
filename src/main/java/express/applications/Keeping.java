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

    /** How many were granted and are no loan yet, with whom, for whoever administers the lender; others learn nothing. */
    @Transactional(readOnly = true)
    public List<Kept> countGranted(OrganisationId lender) {
        return jdbc.sql("select keeper, many from applications.count_kept_granted(:lender)")
                .paramSource(Parameters.with("lender", lender))
                .query(Kept.class)
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

    /** All that are open, and all that were granted and are no loan yet; how many went. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int handOn(OrganisationId lender, @Nullable PersonId from, PersonId to, Instant moment) {
        return jdbc.sql("""
            select applications.hand_on(:lender, cast(:from as uuid), :to, :moment)
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("from", from)
                        .and("to", to)
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
