package express.payments;

import express.base.Ids;
import express.base.OrganisationId;
import express.database.Acting;
import express.files.Pieces;
import express.jobs.Progress;
import express.jobs.Work;
import express.payments.Upload.State;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Reads a file of a bank that was brought, some lines at a time; it may begin anew at any moment. */
@Component
class Reading {

    private static final int AT_ONCE = 1_000;

    private final Uploads uploads;
    private final HouseAccounts accounts;
    private final Taking taking;
    private final Lines lines;
    private final Reports reports;

    Reading(Uploads uploads, HouseAccounts accounts, Taking taking, Lines lines, Reports reports) {
        this.uploads = uploads;
        this.accounts = accounts;
        this.taking = taking;
        this.lines = lines;
        this.reports = reports;
    }

    /** As the work in the background that takes. */
    void readNow(Upload upload) {
        Acting.inBackground(Taking.PURPOSE, () -> {
            read(upload, read -> {});
            return null;
        });
    }

    /** @param reached hears how many bytes are read, of twice as many as the file has */
    void read(Upload upload, LongConsumer reached) {
        try {
            HouseAccount account = accounts.use(upload.lender());
            taking.open(upload.lender());
            if (BankFile.isKind(content(upload, read -> {}), StatusReport.KIND)) {
                int told = reports.take(upload, StatusReport.read(content(upload, reached)));
                uploads.finish(upload, State.DONE, "", told, 0);
            } else {
                readStatement(upload, account.iban(), reached);
            }
        } catch (Refused why) {
            uploads.finish(upload, State.REFUSED, why.key(), 0, 0);
        }
    }

    private Pieces content(Upload upload, LongConsumer read) {
        return new Pieces(number -> uploads.piece(upload, number), read);
    }

    private void readStatement(Upload upload, String iban, LongConsumer reached) {
        var checked = StatementReader.check(content(upload, reached), iban);
        List<Booking> some = new ArrayList<>();
        var content = content(upload, read -> reached.accept(upload.size() + read));
        StatementReader.read(content, iban, checked, booking -> {
            some.add(booking);
            if (some.size() == AT_ONCE) {
                taking.take(upload, some);
                some.clear();
            }
        });
        taking.take(upload, some);
        int all = (int) checked.lines();
        uploads.finish(upload, State.DONE, "", all, all - lines.count(upload));
    }

    /** The same for large files, while somebody watches. */
    @Configuration(proxyBeanMethods = false)
    static class InTheBackground {

        @Bean
        static Work takingOfStatements(Reading reading, Uploads uploads) {
            return new Work(Taking.PURPOSE, (job, input, progress) -> run(reading, uploads, input, progress));
        }

        private static void run(Reading reading, Uploads uploads, String input, Progress progress) {
            String[] parts = input.split(" ");
            Upload upload = uploads.get(new OrganisationId(Ids.parse(parts[0])), Ids.parse(parts[1]));
            progress.result(parts[2]);
            progress.outOf(2 * upload.size());
            reading.read(upload, progress::done);
        }
    }
}
