package express.credentials;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where each credential has its bit, and which bits are set. */
@Repository
@Transactional
class StatusLists {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Of half a list, so that two tries find a free place. */
    private static final int FULL = Bits.COUNT / 2;

    record Place(int list, int index) {}

    record Revocation(Instant revokedAt, Reason reason) {}

    private final JdbcClient jdbc;
    private final InstantSource time;

    StatusLists(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** A place that nobody has and nobody can guess. */
    public Place take(OrganisationId organisation) {
        int list = find(organisation).orElseGet(() -> begin(organisation));
        while (true) {
            var place = new Place(list, RANDOM.nextInt(Bits.COUNT));
            boolean free = jdbc.sql("""
                insert into credentials.place (list, index)
                values (:list, :index)
                on conflict do nothing
                """).paramSource(Parameters.of(place)).update() == 1;
            if (free) {
                return place;
            }
        }
    }

    private Optional<Integer> find(OrganisationId organisation) {
        return jdbc.sql("""
            update credentials.status_list
            set taken = taken + 1
            where id = (
                select id
                from credentials.status_list
                where organisation_id = :organisation
                  and taken < :full
                order by id desc
                limit 1)
            returning id
            """)
                .paramSource(Parameters.with("organisation", organisation).and("full", FULL))
                .query(Integer.class)
                .optional();
    }

    private int begin(OrganisationId organisation) {
        return jdbc.sql("""
            insert into credentials.status_list (organisation_id, taken)
            values (:organisation, 1)
            returning id
            """)
                .paramSource(Parameters.with("organisation", organisation))
                .query(Integer.class)
                .single();
    }

    /** Taken back twice, the first time counts. */
    public boolean revoke(int list, int index, Reason reason) {
        return jdbc.sql("""
            insert into credentials.revocation (list, index, reason, revoked_at)
            values (:list, :index, :reason, :now)
            on conflict do nothing
            """)
                        .paramSource(Parameters.with("list", list)
                                .and("index", index)
                                .and("reason", reason)
                                .and("now", time.instant()))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public Optional<Revocation> find(int list, int index) {
        return jdbc.sql("""
            select revoked_at, reason
            from credentials.revocation
            where list = :list
              and index = :index
            """)
                .paramSource(Parameters.with("list", list).and("index", index))
                .query(Revocation.class)
                .optional();
    }

    /** Whose list it is. */
    @Transactional(readOnly = true)
    public OrganisationId owner(int list) {
        return jdbc.sql("""
            select organisation_id
            from credentials.status_list
            where id = :list
            """)
                .paramSource(Parameters.with("list", list))
                .query(UUID.class)
                .optional()
                .map(OrganisationId::new)
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Integer> listSet(int list) {
        return jdbc.sql("""
            select index
            from credentials.revocation
            where list = :list
            order by index
            """)
                .paramSource(Parameters.with("list", list))
                .query(Integer.class)
                .list();
    }

    /** All bits that are set, by list. */
    @Transactional(readOnly = true)
    public Map<Integer, List<Integer>> listSet() {
        return jdbc.sql("""
            select list, index
            from credentials.revocation
            order by list, index
            """).query(Place.class).list().stream()
                .collect(Collectors.groupingBy(Place::list, Collectors.mapping(Place::index, Collectors.toList())));
    }
}
