package express.ledger;

import express.base.OrganisationId;
import express.base.Parameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What stands on accounts, at the end of any day. */
@Repository
@Transactional(readOnly = true)
public class Balances {

    static final int PAGE = 50;

    private final JdbcClient jdbc;

    Balances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was booked on one account in all. */
    record Balance(Account account, long debit, long credit) {

        long cents() {
            return debit - credit;
        }
    }

    /** All accounts of a house with what was booked on them until the end of a day. */
    List<Balance> trial(OrganisationId house, LocalDate day) {
        return jdbc.sql("""
            select account.code, account.kind, account.name, account.purpose, coalesce(booked.debit, 0) as debit,
                   coalesce(booked.credit, 0) as credit
            from ledger.account
            left join (
                select posting.account, sum(greatest(cents, 0)) as debit, sum(greatest(-cents, 0)) as credit
                from ledger.posting
                where house_id = :house and booked_on <= :day
                group by posting.account) booked on booked.account = account.code
            where account.house_id = :house and account.closed_on is null
            order by account.code
            """)
                .paramSource(Parameters.with("house", house).and("day", day))
                .query(Balances::balance)
                .list();
    }

    private static Balance balance(ResultSet row, int number) throws SQLException {
        return new Balance(Chart.account(row, number), row.getLong("debit"), row.getLong("credit"));
    }

    private record Sum(String purpose, long cents) {}

    /** What accounts with a purpose come to until the end of a day: all, or only what is about one thing. */
    public Map<String, Long> of(OrganisationId house, @Nullable UUID subject, LocalDate day) {
        Map<String, Long> sums = new HashMap<>();
        jdbc.sql("""
            select account.purpose, sum(posting.cents) as cents
            from ledger.posting
            join ledger.entry on entry.house_id = posting.house_id and entry.id = posting.entry_id
            join ledger.account on account.house_id = posting.house_id and account.code = posting.account
            where posting.house_id = :house
              and posting.booked_on <= :day
              and (cast(:subject as uuid) is null or entry.subject = :subject)
              and account.purpose is not null
            group by account.purpose
            """)
                .paramSource(
                        Parameters.with("house", house).and("subject", subject).and("day", day))
                .query(Sum.class)
                .list()
                .forEach(it -> sums.put(it.purpose(), it.cents()));
        return sums;
    }

    /** What all accounts that ever had a purpose come to until the end of a day. */
    public long on(OrganisationId house, String purpose, LocalDate day) {
        return jdbc.sql("""
            select coalesce(sum(posting.cents), 0)
            from ledger.account
            join ledger.posting on posting.house_id = account.house_id
                and posting.account = account.code
                and posting.booked_on <= :day
            where account.house_id = :house and account.purpose = :purpose
            """)
                .paramSource(
                        Parameters.with("house", house).and("purpose", purpose).and("day", day))
                .query(Long.class)
                .single();
    }

    /** The lines of an account, the latest first, from before another on. */
    List<Posting> lines(OrganisationId house, String account, @Nullable LocalDate day, @Nullable UUID before) {
        return jdbc.sql("""
            select entry_id as entry, booked_on, account, cents
            from ledger.posting
            where house_id = :house
              and account = :account
              and (cast(:day as date) is null or (booked_on, entry_id) < (:day, cast(:before as uuid)))
            order by booked_on desc, entry_id desc
            limit :most
            """)
                .paramSource(Parameters.with("house", house)
                        .and("account", account)
                        .and("day", day)
                        .and("before", before)
                        .and("most", PAGE + 1))
                .query(Posting.class)
                .list();
    }
}
