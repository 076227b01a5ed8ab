package express.reports;

import express.base.OrganisationId;
import express.base.Parameters;
import express.people.Tokens;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The organisations whose people took part, and what they say of the draft. */
@Repository
@Transactional
class Partners {

    /**
     * One of them, with what it said last.
     *
     * @param edition of the draft that it spoke of, 0 before it said anything
     */
    record Partner(
            OrganisationId organisation,
            @Nullable Instant askedAt,
            int edition,
            boolean approves,
            String words,
            @Nullable Instant at) {

        boolean answered() {
            return edition > 0;
        }

        /** Whether it approved what stands there now. */
        boolean approves(Report report) {
            return approves && edition == report.edition();
        }
    }

    private final JdbcClient jdbc;
    private final InstantSource time;

    Partners(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** All that the viewer may see. */
    @Transactional(readOnly = true)
    List<Partner> list(UUID gathering) {
        return jdbc.sql("""
            select partner.organisation_id as organisation, partner.asked_at, coalesce(voice.edition, 0) as edition,
                   coalesce(voice.approves, false) as approves, coalesce(voice.words, '') as words, voice.at
            from reports.partner
            left join lateral (
                select edition, approves, words, at
                from reports.voice
                where voice.gathering_id = partner.gathering_id
                  and voice.organisation_id = partner.organisation_id
                order by number desc
                limit 1) voice on true
            where partner.gathering_id = :gathering
            order by partner.organisation_id
            """)
                .paramSource(Parameters.with("gathering", gathering))
                .query(Partner.class)
                .list();
    }

    void add(UUID gathering, OrganisationId host, Collection<OrganisationId> organisations) {
        organisations.stream()
                .filter(it -> !it.equals(host))
                .forEach(it -> jdbc.sql("""
                    insert into reports.partner (gathering_id, organisation_id, host_id)
                    values (:gathering, :organisation, :host)
                    on conflict (gathering_id, organisation_id) do nothing
                    """)
                        .paramSource(of(gathering, it).and("host", host))
                        .update());
    }

    private static Parameters of(UUID gathering, OrganisationId organisation) {
        return Parameters.with("gathering", gathering).and("organisation", organisation);
    }

    /** The secret of a link by which it can answer. */
    String ask(Report report, OrganisationId organisation) {
        String secret = Tokens.secret();
        Parameters row = of(report.gatheringId(), organisation)
                .and("host", report.host())
                .and("hash", Tokens.digest(secret))
                .and("now", time.instant());
        jdbc.sql("""
            insert into reports.link (secret_hash, gathering_id, organisation_id, host_id)
            values (:hash, :gathering, :organisation, :host)
            """).paramSource(row).update();
        jdbc.sql("""
            update reports.partner
            set asked_at = :now
            where gathering_id = :gathering
              and organisation_id = :organisation
            """).paramSource(row).update();
        return secret;
    }

    /** To whom a link was given. */
    record Asked(UUID gatheringId, OrganisationId organisation) {}

    private record Link(UUID gatheringId, UUID organisationId) {}

    @Transactional(readOnly = true)
    Optional<Asked> find(String secret) {
        return jdbc.sql("""
            select gathering_id, organisation_id
            from reports.link
            where secret_hash = :hash
            """)
                .paramSource(Parameters.with("hash", Tokens.digest(secret)))
                .query(Link.class)
                .optional()
                .map(it -> new Asked(it.gatheringId(), new OrganisationId(it.organisationId())));
    }

    /** @param edition that was read */
    record Said(int edition, boolean approves, String words) {}

    void say(Report report, OrganisationId organisation, Said said) {
        Parameters row = of(report.gatheringId(), organisation)
                .and("host", report.host())
                .and("edition", said.edition())
                .and("approves", said.approves())
                .and("words", said.words())
                .and("now", time.instant());
        jdbc.sql("""
            select organisation_id
            from reports.partner
            where gathering_id = :gathering
              and organisation_id = :organisation
            for update
            """).paramSource(row).query().listOfRows();
        jdbc.sql("""
            insert into reports.voice (gathering_id, organisation_id, host_id, number, edition, approves, words, at)
            select :gathering, :organisation, :host, coalesce(max(number), 0) + 1, :edition, :approves, :words, :now
            from reports.voice
            where gathering_id = :gathering
              and organisation_id = :organisation
            """).paramSource(row).update();
    }
}
