package express.hsds;

import static express.hsds.Faults.each;

import express.base.Parameters;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What others said beside what Express says, by what it is about. */
@Repository
@Transactional
class Remainders {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Aliases aliases;
    private final Persons persons;

    Remainders(JdbcClient jdbc, Aliases aliases, Persons persons) {
        this.jdbc = jdbc;
        this.aliases = aliases;
        this.persons = persons;
    }

    private record Row(
            String kind,
            UUID id,
            boolean own,
            @Nullable UUID organization,
            @Nullable UUID service,
            @Nullable UUID location,
            String said,
            String ours,
            String digest,
            Instant modifiedAt) {

        Kept kept() {
            return new Kept(
                    Kind.find(kind).orElseThrow(),
                    id,
                    own,
                    organization,
                    service,
                    location,
                    new Remainder((ObjectNode) JSON.readTree(said), (ObjectNode) JSON.readTree(ours)),
                    digest,
                    modifiedAt);
        }
    }

    private static final String PUBLIC = """
        select kind, id, own, organization_id as organization, service_id as service, location_id as location, said,
               ours, digest, modified_at
        from hsds.remainder
        """;

    private static final String WHOLE = """
        select remainder.kind, remainder.id, own, organization_id as organization, service_id as service,
               location_id as location, coalesce(personal.said, remainder.said) as said, ours, digest, modified_at
        from hsds.remainder
        left join hsds.personal on personal.kind = remainder.kind and personal.id = remainder.id
        """;

    /** @param whole with what is about persons, as far as the viewer may see it */
    @Transactional(readOnly = true)
    public Map<UUID, Kept> find(Kind kind, Collection<UUID> ids, boolean whole) {
        Map<UUID, Kept> found = kept(jdbc.sql((whole ? WHOLE : PUBLIC) + """
            where remainder.kind = :kind
              and remainder.id = any (cast(:ids as uuid[]))
            """)
                        .paramSource(Parameters.with("kind", kind.word()).and("ids", ids))
                        .query(Row.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(Kept::id, it -> it));
        if (kind == Kind.SERVICE_AT_LOCATION && found.size() < ids.size()) {
            aliases.listOffers(ids).forEach((id, said) -> found.computeIfAbsent(id, any -> Kept.named(id, said)));
        }
        return found;
    }

    private static List<Kept> kept(List<Row> rows) {
        return rows.stream().map(Row::kept).toList();
    }

    /** What Express has no place for, of a kind and in the order of ids. */
    @Transactional(readOnly = true)
    public List<Kept> listLoose(Kind kind, @Nullable UUID after, int most, boolean whole) {
        return kept(jdbc.sql((whole ? WHOLE : PUBLIC) + """
            where remainder.kind = :kind
              and not own
              and (cast(:after as uuid) is null or remainder.id > :after)
            order by remainder.id
            limit :most
            """)
                .paramSource(
                        Parameters.with("kind", kind.word()).and("after", after).and("most", most))
                .query(Row.class)
                .list());
    }

    /** What Express has no place for, of these organisations or services. */
    @Transactional(readOnly = true)
    public List<Kept> listLooseOf(Kind kind, Collection<UUID> owners, boolean whole) {
        return kept(jdbc.sql((whole ? WHOLE : PUBLIC) + """
            where not own
              and remainder.kind = :kind
              and (organization_id = any (cast(:owners as uuid[])) or service_id = any (cast(:owners as uuid[])))
            order by remainder.id
            """)
                .paramSource(Parameters.with("kind", kind.word()).and("owners", owners))
                .query(Row.class)
                .list());
    }

    @Transactional(readOnly = true)
    public Set<UUID> known(Kind kind, Collection<UUID> ids) {
        return new HashSet<>(jdbc.sql("""
            select id
            from hsds.remainder
            where kind = :kind
              and id = any (cast(:ids as uuid[]))
            union
            select said_id
            from hsds.alias
            where kind = :kind
              and said_id = any (cast(:ids as uuid[]))
            """)
                .paramSource(Parameters.with("kind", kind.word()).and("ids", ids))
                .query(UUID.class)
                .list());
    }

    /** The services or organisations to which others gave a term, or any of a taxonomy. */
    @Transactional(readOnly = true)
    public List<UUID> listTermed(Kind kind, @Nullable UUID term, @Nullable UUID taxonomy) {
        ObjectNode named = Said.object();
        if (term != null) {
            named.put("id", term.toString());
        }
        if (taxonomy != null) {
            named.set("taxonomy_detail", Said.object().put("id", taxonomy.toString()));
        }
        ArrayNode sought = JsonNodeFactory.instance.arrayNode();
        sought.addObject().set("taxonomy_term", named);
        return jdbc.sql("""
            select id
            from hsds.remainder
            where kind = :kind
              and kind in ('service', 'organization')
              and jsonb_exists(said, 'attributes')
              and said -> 'attributes' @> cast(:sought as jsonb)
            order by id
            """)
                .paramSource(Parameters.with("kind", kind.word()).and("sought", sought.toString()))
                .query(UUID.class)
                .list();
    }

    Optional<UUID> findAlias(Kind kind, UUID said) {
        return aliases.find(kind, said);
    }

    /** @param known whether something may have been said of them before */
    void put(Collection<Kept> all, boolean known) {
        List<Kept> rows = List.copyOf(all);
        List<ObjectNode> open =
                rows.stream().map(it -> Redaction.of(it.remainder().said())).toList();
        jdbc.sql("""
            insert into hsds.remainder (
                kind, id, own, organization_id, service_id, location_id, said, ours, digest)
            select kind, id, own, organization_id, service_id, location_id, said, ours, digest
            from unnest(cast(:kinds as text[]), cast(:ids as uuid[]), cast(:own as boolean[]),
                cast(:organizations as uuid[]), cast(:services as uuid[]), cast(:locations as uuid[]),
                cast(:said as jsonb[]), cast(:ours as jsonb[]), cast(:digests as text[]))
                as arrived (kind, id, own, organization_id, service_id, location_id, said, ours, digest)
            on conflict (kind, id) do update
            set own = excluded.own,
                organization_id = excluded.organization_id,
                service_id = excluded.service_id,
                location_id = excluded.location_id,
                said = excluded.said,
                ours = excluded.ours,
                digest = excluded.digest,
                modified_at = now()
            """)
                .paramSource(Parameters.with("kinds", each(rows, it -> it.kind().word()))
                        .and("ids", each(rows, Kept::id))
                        .and("own", each(rows, Kept::own))
                        .and("organizations", each(rows, Kept::organization))
                        .and("services", each(rows, Kept::service))
                        .and("locations", each(rows, Kept::location))
                        .and("said", each(open, Written::of))
                        .and("ours", each(rows, it -> Written.of(it.remainder().ours())))
                        .and("digests", each(rows, Kept::digest)))
                .update();
        if (known) {
            persons.remove(rows);
        }
        persons.put(IntStream.range(0, rows.size())
                .filter(i -> !open.get(i).equals(rows.get(i).remainder().said()))
                .mapToObj(rows::get)
                .toList());
    }

    void weigh() {
        jdbc.sql("analyze hsds.remainder, hsds.alias").update();
    }
}
