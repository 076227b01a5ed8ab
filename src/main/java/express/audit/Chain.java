package express.audit;

import express.base.Parameters;
import express.database.Acting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Chains the entries of each file by hash, and finds where a chain does not hold. */
@Component
public class Chain {

    static final String LINKING = "audit-chain";
    private static final String CHECKING = "audit-check";

    private static final int BATCH = 1_000;
    private static final byte[] START = new byte[32];

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** @param transactions of the module database: they tell who is looking */
    public Chain(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Link(long entry, UUID file, long number, byte[] hash) {}

    /** Links all entries that are not linked yet; one node at a time. */
    void link() {
        int linked;
        do {
            linked = inBackground(LINKING, this::linkBatch);
        } while (linked == BATCH);
    }

    private <T> T inBackground(String purpose, Supplier<T> work) {
        return Acting.inBackground(purpose, () -> transaction.execute(status -> work.get()));
    }

    /** An entry's number is drawn before it is committed, so what is linked is chosen by absence of a link, not by number. */
    private int linkBatch() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('audit.chain'))")
                .query()
                .listOfRows();
        List<Entry> entries =
                jdbc.sql("""
                    select entry.id, entry.file, entry.at, entry.actor, entry.background, entry.act, entry.what,
                           entry.content_hash
                    from audit.entry
                    where not exists (select from audit.link where link.entry = entry.id)
                    order by entry.id
                    limit :batch
                    """).param("batch", BATCH).query(Entry.class).list();
        entries.forEach(this::append);
        return entries.size();
    }

    private void append(Entry entry) {
        Optional<Link> last = findLast(entry.file());
        byte[] hash = entry.linkedTo(last.map(Link::hash).orElse(START));
        insert(new Link(entry.id(), entry.file(), last.map(Link::number).orElse(0L) + 1, hash));
    }

    private Optional<Link> findLast(UUID file) {
        return jdbc.sql("""
            select entry, file, number, hash
            from audit.link
            where file = :file
            order by number desc
            limit 1
            """)
                .paramSource(Parameters.with("file", file))
                .query(Link.class)
                .optional();
    }

    private void insert(Link link) {
        jdbc.sql("""
            insert into audit.link (entry, file, number, hash)
            values (:entry, :file, :number, :hash)
            """).paramSource(Parameters.of(link)).update();
    }

    /** What a check of all chains found. */
    public record Check(long files, long entries, List<String> faults) {}

    /** Recomputes every chain. A fault names the file and the link where it stops to hold. */
    public Check check() {
        return inBackground(CHECKING, () -> {
            var reader = new Reader();
            jdbc.sql("""
                select link.entry as linked, link.file as chain, link.number, link.hash,
                       entry.id, entry.file, entry.at, entry.actor, entry.background, entry.act, entry.what,
                       entry.content_hash
                from audit.link
                left join audit.entry on entry.id = link.entry
                order by link.file, link.number
                """).query(row -> {
                var link = new Link(
                        row.getLong("linked"),
                        row.getObject("chain", UUID.class),
                        row.getLong("number"),
                        row.getBytes("hash"));
                reader.read(link, Entries.entry(row));
            });
            return reader.result();
        });
    }

    /** Walks along the chains in order. */
    private static final class Reader {

        private final List<String> faults = new ArrayList<>();
        private @Nullable UUID file;
        private long number;
        private byte[] previous = START;
        private long files;
        private long entries;

        void read(Link link, Optional<Entry> entry) {
            if (!link.file().equals(file)) {
                file = link.file();
                files++;
                number = 0;
                previous = START;
            }
            entries++;
            number++;
            if (link.number() != number) {
                fault(link, "a link before it is missing");
                number = link.number();
            }
            if (entry.isEmpty()) {
                fault(link, "its entry is missing");
            } else if (!Arrays.equals(entry.get().linkedTo(previous), link.hash())) {
                fault(link, "its entry or a link before it was altered");
            }
            previous = link.hash();
        }

        private void fault(Link link, String what) {
            faults.add("file %s, link %d: %s".formatted(link.file(), link.number(), what));
        }

        Check result() {
            return new Check(files, entries, List.copyOf(faults));
        }
    }
}
