package express.reviews;

import express.base.Ids;
import express.base.NetworkId;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.practices.Sheet;
import express.writing.DraftId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The rounds, what was submitted in them and what the networks said of it. */
@Repository
@Transactional
class Rounds {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String ROUND = """
        select id, draft_id, number, organisation_id, networks, owned_since, opened_at, closed_at, version,
               array(select former.organisation_id
                     from reviews.former
                     where former.draft_id = round.draft_id
                       and former.organisation_id <> round.organisation_id) as former
        from reviews.round
        """;

    private static final String WITH_PICTURE = """
        select submission.round_id as round, submission.number, submission.sheet
        from reviews.round
        join reviews.submission on submission.round_id = round.id
        where round.draft_id = :draft
          and submission.sheet -> 'pictures' @> jsonb_build_array(jsonb_build_object('id', cast(:picture as text)))
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Rounds(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Makes whoever else would change the round wait. */
    Round lock(RoundId id) {
        return one("where id = :id for update", id.value()).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Round get(RoundId id) {
        return one("where id = :id", id.value()).orElseThrow(NotFound::new);
    }

    /** The latest of a draft. */
    @Transactional(readOnly = true)
    public Optional<Round> find(DraftId draft) {
        return one("where draft_id = :id order by number desc limit 1", draft.value());
    }

    /** The one that published this version. */
    @Transactional(readOnly = true)
    public Optional<Round> find(DraftId draft, int version) {
        return jdbc.sql(ROUND + "where draft_id = :draft and version = :version")
                .paramSource(Parameters.with("draft", draft.value()).and("version", version))
                .query(Rounds::round)
                .optional();
    }

    private Optional<Round> one(String which, UUID id) {
        return jdbc.sql(ROUND + which)
                .paramSource(Parameters.with("id", id))
                .query(Rounds::round)
                .optional();
    }

    /** All that the viewer may see, latest first. */
    @Transactional(readOnly = true)
    public List<Round> list(int most) {
        return jdbc.sql(ROUND + "order by closed_at is not null, id desc limit :most")
                .paramSource(Parameters.with("most", most))
                .query(Rounds::round)
                .list();
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        OffsetDateTime owned = row.getObject("owned_since", OffsetDateTime.class);
        return new Round(
                new RoundId(row.getObject("id", UUID.class)),
                new DraftId(row.getObject("draft_id", UUID.class)),
                row.getInt("number"),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                Stream.of((UUID[]) row.getArray("networks").getArray())
                        .map(NetworkId::new)
                        .toList(),
                Stream.of((UUID[]) row.getArray("former").getArray())
                        .map(OrganisationId::new)
                        .toList(),
                owned == null ? null : owned.toInstant(),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                closed == null ? null : closed.toInstant(),
                row.getObject("version", Integer.class));
    }

    /** Of those who submit a draft, and those who hand it over, one waits for the other. */
    void lock(DraftId draft) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('reviews.round ' || :draft, 0))")
                .paramSource(Parameters.with("draft", draft.toString()))
                .query()
                .listOfRows();
    }

    /** The round of a draft that is open, begun if there is none; two who submit at once get the same. */
    Round open(DraftId draft, OrganisationId organisation, Collection<NetworkId> networks) {
        lock(draft);
        jdbc.sql("""
            insert into reviews.round (id, draft_id, number, organisation_id, networks, opened_at)
            select :id, :draft, coalesce(max(number), 0) + 1, :organisation, cast(:networks as uuid[]), :at
            from reviews.round
            where draft_id = :draft
            on conflict (draft_id) where closed_at is null
            do update set networks = excluded.networks
            """)
                .paramSource(Parameters.with("id", Ids.next())
                        .and("draft", draft.value())
                        .and("organisation", organisation)
                        .and("networks", networks)
                        .and("at", time.instant()))
                .update();
        return one("where draft_id = :id and closed_at is null for update", draft.value())
                .orElseThrow();
    }

    /** Another organisation owns the draft: an open round goes on as theirs, and who owned it stays too close to it. */
    Optional<RoundId> handOver(DraftId draft, OrganisationId from, OrganisationId to, Collection<NetworkId> networks) {
        lock(draft);
        jdbc.sql("""
            insert into reviews.former (draft_id, organisation_id)
            values (:draft, :from)
            on conflict do nothing
            """)
                .paramSource(Parameters.with("draft", draft.value()).and("from", from))
                .update();
        return jdbc.sql("""
            update reviews.round
            set organisation_id = :to, networks = cast(:networks as uuid[]), owned_since = :now
            where draft_id = :draft
              and closed_at is null
            returning id
            """)
                .paramSource(Parameters.with("draft", draft.value())
                        .and("to", to)
                        .and("networks", networks)
                        .and("now", time.instant()))
                .query(UUID.class)
                .optional()
                .map(RoundId::new);
    }

    /** Whether both are there and say the same, however they were kept. */
    static boolean same(Optional<Sheet> one, Optional<Sheet> other) {
        return one.isPresent() && other.isPresent() && tree(one.get()).equals(tree(other.get()));
    }

    private static Object tree(Sheet sheet) {
        return JSON.readTree(JSON.writeValueAsString(sheet));
    }

    /** Whether it is another one than the last. */
    boolean submit(RoundId round, Sheet sheet, Set<OrganisationId> houses, PersonId by) {
        return jdbc.sql("""
            with last as (
                select number, sheet
                from reviews.submission
                where round_id = :round
                order by number desc
                limit 1)
            insert into reviews.submission (round_id, number, sheet, houses, at, by)
            select :round, coalesce((select number from last), 0) + 1, cast(:sheet as jsonb), cast(:houses as uuid[]), :at, :by
            where not exists (select from last where sheet = cast(:sheet as jsonb))
            """)
                        .paramSource(Parameters.with("round", round.value())
                                .and("sheet", JSON.writeValueAsString(sheet))
                                .and("houses", houses)
                                .and("at", time.instant())
                                .and("by", by))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public List<Case.Submission> listSubmissions(RoundId round) {
        return jdbc.sql("""
            select number, sheet, houses, at, by
            from reviews.submission
            where round_id = :round
            order by number
            """)
                .paramSource(Parameters.with("round", round.value()))
                .query(Rounds::submission)
                .list();
    }

    private static Case.Submission submission(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("by", UUID.class);
        return new Case.Submission(
                row.getInt("number"),
                JSON.readValue(row.getString("sheet"), Sheet.class),
                Stream.of((UUID[]) row.getArray("houses").getArray())
                        .map(OrganisationId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                by == null ? null : new PersonId(by));
    }

    /** Whether a submission that the viewer may see has this picture. */
    @Transactional(readOnly = true)
    public boolean show(DraftId draft, UUID picture) {
        return jdbc.sql("select exists (" + WITH_PICTURE + ")")
                .paramSource(Parameters.with("draft", draft.value()).and("picture", picture.toString()))
                .query(Boolean.class)
                .single();
    }

    private record Pictured(UUID round, int number, String sheet) {}

    /** From each submission that has it. */
    void remove(DraftId draft, UUID picture) {
        jdbc.sql(WITH_PICTURE)
                .paramSource(Parameters.with("draft", draft.value()).and("picture", picture.toString()))
                .query(Pictured.class)
                .list()
                .forEach(it -> jdbc.sql("""
                    update reviews.submission
                    set sheet = cast(:sheet as jsonb)
                    where round_id = :round
                      and number = :number
                    """)
                        .paramSource(Parameters.with("round", it.round())
                                .and("number", it.number())
                                .and(
                                        "sheet",
                                        JSON.writeValueAsString(JSON.readValue(it.sheet(), Sheet.class)
                                                .without(picture))))
                        .update());
    }

    void vouch(RoundId round, int submission, boolean given, String reason, PersonId by) {
        jdbc.sql("""
            insert into reviews.vouching (id, round_id, submission, given, reason, at, by)
            values (:id, :round, :submission, :given, :reason, :at, :by)
            """)
                .paramSource(Parameters.with("id", Ids.next())
                        .and("round", round.value())
                        .and("submission", submission)
                        .and("given", given)
                        .and("reason", reason)
                        .and("at", time.instant())
                        .and("by", by))
                .update();
    }

    @Transactional(readOnly = true)
    public List<Case.Vouching> listVouchings(RoundId round) {
        return jdbc.sql("""
            select submission, given, reason, at, by
            from reviews.vouching
            where round_id = :round
            order by id
            """)
                .paramSource(Parameters.with("round", round.value()))
                .query(Case.Vouching.class)
                .list();
    }

    void close(RoundId round, int version) {
        jdbc.sql("""
            update reviews.round
            set closed_at = :at, version = :version
            where id = :round
            """)
                .paramSource(Parameters.with("round", round.value())
                        .and("version", version)
                        .and("at", time.instant()))
                .update();
    }

    /** @param by nobody, if it happened by itself */
    void note(RoundId round, Case.Happening.Kind kind, @Nullable PersonId by, @Nullable UUID asking, String words) {
        jdbc.sql("""
            insert into reviews.happening (id, round_id, kind, at, by, asking_id, words)
            values (:id, :round, :kind, :at, :by, :asking, :words)
            """)
                .paramSource(Parameters.with("id", Ids.next())
                        .and("round", round.value())
                        .and("kind", kind)
                        .and("at", time.instant())
                        .and("by", by)
                        .and("asking", asking)
                        .and("words", words))
                .update();
    }

    @Transactional(readOnly = true)
    public List<Case.Happening> listHappenings(RoundId round) {
        return jdbc.sql("""
            select kind, at, by, asking_id as asking, words
            from reviews.happening
            where round_id = :round
            order by id
            """)
                .paramSource(Parameters.with("round", round.value()))
                .query(Case.Happening.class)
                .list();
    }
}
