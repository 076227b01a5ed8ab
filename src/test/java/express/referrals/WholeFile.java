package express.referrals;

import express.base.Ids;
import express.base.Viewer;
import express.journeys.Accompanied;
import express.journeys.Accompanied.House;
import express.referrals.Sendings.Sent;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One of everything that can be written in a file, all under one id, so that whoever attacks knows how it is called. */
@Component
class WholeFile {

    private static final List<String> WRITTEN =
            List.of("""
                insert into journeys.birth (network_id, journey_id, year, month, day, approximate)
                values (:network, :journey, 1990, 1, 1, true)
                on conflict do nothing
                """, """
                insert into journeys.residence (network_id, journey_id, country, status, noted_at)
                values (:network, :journey, 'BE', 'RECOGNISED_REFUGEE', now())
                on conflict do nothing
                """, """
                insert into journeys.deadline (network_id, journey_id, id, kind, day)
                values (:network, :journey, :id, 'PERMIT', '2031-05-01')
                """, """
                insert into journeys.task (network_id, journey_id, id, words, own, due, made_at)
                values (:network, :journey, :id, 'Bring the card', true, '2031-04-01', now())
                """, """
                insert into journeys.correction (network_id, journey_id, id, category, words, said_at)
                values (:network, :journey, :id, 'NAME', 'It is written otherwise', now())
                """, """
                insert into journeys.claim (secret_hash, network_id, journey_id, until)
                values (uuid_send(:id), :network, :journey, now() + interval '1 day')
                """, """
                insert into journeys.consent_link (secret_hash, network_id, journey_id, consent_id, made_at)
                select uuid_send(:id), network_id, journey_id, id, now()
                from journeys.consent
                where journey_id = :journey
                  and given_at is not null
                limit 1
                """, """
                insert into accompaniment.plan (network_id, journey_id)
                values (:network, :journey)
                on conflict do nothing
                """, """
                insert into accompaniment.edition (network_id, journey_id, version, agreed_at, plan)
                values (:network, :journey, 1, now(), '{}')
                """, """
                insert into accompaniment.goal (network_id, journey_id, id, words, language, made_at)
                values (:network, :journey, :id, 'A bakery', 'en', now())
                """, """
                insert into accompaniment.step (network_id, journey_id, id, goal_id, words, who, other, made_at)
                values (:network, :journey, :id, :id, 'Ask the town', 'PERSON', '', now())
                """, """
                insert into accompaniment.session (
                    network_id, journey_id, id, at, minutes, way, topics, next_step, note, interpreter)
                values (:network, :journey, :id, now(), 30, 'PHONE', '{idea}', 'Ask the bank', 'Is shy', '')
                """, """
                insert into accompaniment.shift (network_id, journey_id, session_id, asker, at, words, asked_at)
                values (:network, :journey, :id, 'ADVISER', now(), 'In the morning', now())
                """, """
                insert into accompaniment.workshop (network_id, id, holder_id, module, held_on, minutes, made_by)
                values (:network, :id, :house, 'Prices', '2026-10-01', 90, :adviser)
                """, """
                insert into accompaniment.presence (network_id, journey_id, workshop_id, minutes)
                values (:network, :journey, :id, 90)
                """, """
                insert into accompaniment.posture (network_id, journey_id, occasion, statement, value, rated_at)
                values (:network, :journey, 'BEFORE', 'explain', 4, now())
                """, """
                insert into accompaniment.closing (network_id, journey_id, id, outcome, words, closed_at, reopened_at)
                values (:network, :journey, :id, 'PAUSE', 'A child was born', now(), now())
                """, """
                insert into accompaniment.follow_up (network_id, journey_id, id, holder_id, months, due)
                values (:network, :journey, :id, :house, 6, '2031-05-01')
                """, """
                insert into accompaniment.handover (
                    network_id, journey_id, id, holder_id, from_id, to_id, note, state, proposed_at, proposed_by)
                values (:network, :journey, :id, :house, :adviser, :colleague, '', 'PROPOSED', now(), :adviser)
                """);

    private static final String SAID = """
        insert into accompaniment.remark (network_id, journey_id, id, category, words, said_at)
        values (:network, :journey, :id, 'PLAN', 'That is not my goal', now())
        """;

    private static final List<String> HELD = List.of(
            "journeys.birth",
            "journeys.residence",
            "journeys.deadline",
            "journeys.task",
            "journeys.correction",
            "accompaniment.plan",
            "accompaniment.edition",
            "accompaniment.goal",
            "accompaniment.step",
            "accompaniment.session",
            "accompaniment.shift",
            "accompaniment.presence",
            "accompaniment.posture",
            "accompaniment.closing",
            "accompaniment.follow_up",
            "accompaniment.remark");

    private final Accompanied accompanied;
    private final JdbcClient jdbc;

    WholeFile(Accompanied accompanied, JdbcClient jdbc) {
        this.accompanied = accompanied;
        this.jdbc = jdbc;
    }

    UUID write(Sent sent, Viewer.Person person, Viewer.Person colleague) {
        UUID id = Ids.next();
        WRITTEN.forEach(written -> write(sent, sent.house().adviser(), colleague, written, id));
        write(sent, person, colleague, SAID, id);
        return id;
    }

    private void write(Sent sent, Viewer.Person viewer, Viewer.Person colleague, String written, UUID id) {
        House house = sent.house();
        accompanied.as(
                viewer,
                () -> jdbc.sql(written)
                        .param("network", house.network().value())
                        .param("journey", sent.journey().value())
                        .param("id", id)
                        .param("house", house.id().value())
                        .param("adviser", house.adviser().id().value())
                        .param("colleague", colleague.id().value())
                        .update());
    }

    /** All of it, to see whether anybody has changed it. */
    String read(Sent sent) {
        return HELD.stream().map(table -> read(sent, table)).collect(Collectors.joining("\n"));
    }

    private String read(Sent sent, String table) {
        return accompanied.as(
                sent.house().adviser(),
                () -> jdbc.sql("""
                    select coalesce(string_agg(cast(held as text), ' ' order by cast(held as text)), '')
                    from %s held
                    where journey_id = :journey
                    """.formatted(table))
                        .param("journey", sent.journey().value())
                        .query(String.class)
                        .single());
    }
}
