package express.loans;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import express.audit.Trail;
import express.base.OrganisationId;
import express.database.Acting;
import express.database.BareDatabase;
import express.database.Changes;
import express.ledger.Books;
import express.ledger.Journal;
import express.lending.Products;
import express.postgres.DatabaseAccess;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * A node in a process of its own, to be killed, of as much of the application as closes nights: once it is told to go it closes
 * those of one lender, a loan at a time, and says so when it has done.
 */
final class ClosingNode {

    static final String READY = "ready";
    static final String DONE = "done";

    /** Not to be found by the application of other tests. */
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transacting {}

    private ClosingNode() {}

    /** @param arguments the address of the database, its user and password, the lender, and the day before which all are closed */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        var access = new DatabaseAccess(arguments[0], "", "", arguments[1], arguments[2]);
        var lender = new OrganisationId(UUID.fromString(arguments[3]));
        LocalDate before = LocalDate.parse(arguments[4]);
        try (AnnotationConfigApplicationContext context = context(access)) {
            NightlyClose close = context.getBean(NightlyClose.class);
            System.out.println(READY);
            if (System.in.read() == '\n') {
                Acting.inBackground(NightlyClose.PURPOSE, () -> {
                    close.close(lender, before, 1);
                    return null;
                });
                System.out.println(DONE);
            }
        }
    }

    private static AnnotationConfigApplicationContext context(DatabaseAccess access) throws ClassNotFoundException {
        var context = new AnnotationConfigApplicationContext();
        BareDatabase.register(context, access);
        context.registerBean(InstantSource.class, InstantSource::system);
        context.register(
                Transacting.class,
                Trail.class,
                Class.forName("express.ledger.Chart"),
                Books.class,
                Journal.class,
                Years.class,
                Tallies.class,
                Holding.class,
                Spans.class,
                Projection.class,
                Names.class,
                Loans.class,
                Events.class,
                Changes.class,
                Products.class,
                Recording.Shelves.class,
                Falling.class,
                Earning.class,
                Nights.class,
                Restoring.class,
                Sifting.class);
        // letters are not part of a night
        context.registerBean(
                NightlyClose.class,
                () -> new NightlyClose(
                        context.getBean(Nights.class),
                        context.getBean(Sifting.class),
                        null,
                        null,
                        null,
                        context.getBean(InstantSource.class)));
        context.refresh();
        return context;
    }
}
