package express.database;

import express.base.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.transaction.TransactionDefinition;

/**
 * A form as one request sends it. While it is bound, every transaction that writes claims the form for this request
 * and throws {@link SentBefore} if another one has; so a form that is sent twice does its work once. A transaction
 * that is to stand whatever becomes of the work ({@code REQUIRES_NEW}), such as one that saves a session, claims
 * nothing.
 */
public final class Sending {

    private static final ScopedValue<Sending> PRESENT = ScopedValue.newInstance();

    /** Whoever claims the same form at the same time waits at the unique key for the end of this transaction. */
    private static final String CLAIM = """
        insert into base.sending (form, request, sender, sent_at)
        values (?, ?, ?, ?)
        on conflict (form) do update
        set request = excluded.request
        where sending.request = excluded.request
        """;

    private final UUID form;
    private final UUID request = Ids.next();
    private final byte[] sender;
    private final Instant at;
    private boolean claimed;

    /** @param sender tells who sent it, to those who know the form */
    public Sending(UUID form, byte[] sender, Instant at) {
        this.form = form;
        this.sender = sender.clone();
        this.at = at;
    }

    /** Does all that the request asks for. */
    public <T, X extends Throwable> T during(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(PRESENT, this).call(work);
    }

    static void claim(Connection connection, TransactionDefinition definition) throws SQLException {
        boolean aside = definition.getPropagationBehavior() == TransactionDefinition.PROPAGATION_REQUIRES_NEW;
        if (PRESENT.isBound() && !definition.isReadOnly() && !aside) {
            PRESENT.get().claim(connection);
        }
    }

    private void claim(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(CLAIM)) {
            statement.setObject(1, form);
            statement.setObject(2, request);
            statement.setBytes(3, sender);
            statement.setObject(4, at.atOffset(ZoneOffset.UTC));
            if (statement.executeUpdate() == 0) {
                throw new SentBefore(form);
            }
        }
        claimed = true;
    }

    public UUID form() {
        return form;
    }

    public UUID request() {
        return request;
    }

    /** Whether something was, or was to be, written. */
    public boolean claimed() {
        return claimed;
    }
}
