package express.interpreting;

import express.base.Parameters;
import express.base.PersonId;
import express.people.PersonalData;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Missions of somebody who interprets, and requests of somebody who asked for an interpreter. */
@Component
@Transactional
class InterpretingData implements PersonalData {

    private final JdbcClient jdbc;
    private final Requests requests;
    private final Commitments commitments;
    private final MissionPost post;
    private final InstantSource time;

    InterpretingData(
            JdbcClient jdbc, Requests requests, Commitments commitments, MissionPost post, InstantSource time) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.commitments = commitments;
        this.post = post;
        this.time = time;
    }

    @Override
    public String name() {
        return "interpreting.missions";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        Map<String, Object> all = new LinkedHashMap<>();
        put(all, "missions", person, """
            select begins_at::text as begins, minutes, mode, language, place, state
            from interpreting.request
            where interpreter_id = :person
            order by begins_at, id
            """);
        put(all, "requests", person, """
            select begins_at::text as begins, minutes, mode, language, place, reference, notes, state
            from interpreting.request
            where asked_by = :person
            order by begins_at, id
            """);
        put(all, "offers", person, """
            select sent_at::text as sent, coalesce(answer, '') as answer
            from interpreting.offer
            where interpreter_id = :person
            order by sent_at, id
            """);
        put(all, "sheets", person, """
            select began_at::text as began, ended_at::text as ended, waited, travelled, kilometres, tickets, remarks,
                   at::text as sent
            from interpreting.sheet
            where by_id = :person
            union all
            select began_at::text, ended_at::text, waited, travelled, kilometres, tickets, remarks, at::text
            from interpreting.spare_sheet
            where by_id = :person
            order by sent
            """);
        put(all, "rulings", person, """
            select at::text as at, taken, reason
            from interpreting.ruling
            where by_id = :person
               or exists (
                    select from interpreting.sheet
                    where sheet.house_id = ruling.house_id
                      and sheet.sending_id = ruling.sending_id
                      and sheet.by_id = :person)
               or exists (
                    select from interpreting.spare_sheet
                    where spare_sheet.house_id = ruling.house_id
                      and spare_sheet.sending_id = ruling.sending_id
                      and spare_sheet.by_id = :person)
            order by at
            """);
        put(all, "feedback", person, """
            select at::text as at, verdict, words, talk
            from interpreting.feedback
            where by_id = :person
            order by at
            """);
        put(all, "complaints", person, """
            select received_on::text as received, words, answer
            from interpreting.complaint
            where by_id = :person
            order by received_on, id
            """);
        put(all, "debriefings", person, """
            select until::text as until, coalesce(done_at::text, '') as done
            from interpreting.debriefing
            where interpreter_id = :person
            order by until, request_id
            """);
        put(all, "paid", person, """
            select month::text as month, kind, amount, currency
            from interpreting.line
            where party_id = :person
              and scale = 'PAY'
              and undone_at is null
            order by month, request_id, number
            """);
        return all;
    }

    private void put(Map<String, Object> all, String name, PersonId person, String sql) {
        List<Map<String, Object>> rows = jdbc.sql(sql)
                .paramSource(Parameters.with("person", person))
                .query()
                .listOfRows();
        if (!rows.isEmpty()) {
            all.put(name, rows);
        }
    }

    /**
     * What was charged and paid stays with the accounts of the house, under a number that leads to nobody any more. What is still
     * to come is open again, as if it had been given back.
     */
    @Override
    public void erase(PersonId person) {
        commitments.listHeld(person).forEach(it -> {
            requests.uncover(it);
            if (it.isToCome(time.instant())) {
                post.returned(it);
            }
        });
        for (String table : List.of("interpreting.offer", "interpreting.debriefing")) {
            jdbc.sql("delete from " + table + " where interpreter_id = :person")
                    .paramSource(Parameters.with("person", person))
                    .update();
        }
    }
}
