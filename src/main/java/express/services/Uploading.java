package express.services;

import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.directory.Retirements;
import express.jobs.Progress;
import express.jobs.Work;
import express.jobs.WorkFailed;
import express.services.ServiceTable.Judged;
import express.services.ServiceTable.Judgement;
import express.services.ServiceTable.Kind;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what a table would do, and does it. */
@Component
class Uploading {

    static final String KIND = "services";

    /** Of more rows than these nobody reads what would become of them. */
    static final int MOST = 5_000;

    private final ServiceTable table;
    private final Organisations organisations;
    private final Retirements retirements;
    private final Lines lines;
    private final Uploads uploads;
    private final InstantSource time;

    Uploading(
            ServiceTable table,
            Organisations organisations,
            Retirements retirements,
            Lines lines,
            Uploads uploads,
            InstantSource time) {
        this.table = table;
        this.organisations = organisations;
        this.retirements = retirements;
        this.lines = lines;
        this.uploads = uploads;
        this.time = time;
    }

    /**
     * A file as it was read.
     *
     * @param doubtful whether letters may be wrong
     */
    record File(List<List<String>> rows, boolean doubtful) {

        boolean tooLong() {
            return rows.size() > MOST + 1;
        }
    }

    static File open(byte[] content) throws IOException {
        if (Workbooks.isOne(content)) {
            return new File(Workbooks.read(content, MOST + 2), false);
        }
        Csv.Text text = Csv.decode(content);
        if (text.text().indexOf('\0') >= 0) {
            throw new IOException("no table");
        }
        return new File(Csv.read(text.text(), MOST + 2), text.doubtful());
    }

    /** What it would do today. */
    Judgement judge(Upload upload, Locale language) throws IOException {
        Service blank = ServiceFields.blank(new OrganisationId(upload.id()), language, now());
        return table.judge(open(upload.content()).rows(), houses(upload), blank);
    }

    private Instant now() {
        return time.instant();
    }

    private List<Organisation> houses(Upload upload) {
        List<Organisation> houses = upload.network() != null
                ? organisations.listIn(List.of(upload.network()))
                : organisations.listAll(Stream.ofNullable(upload.organisation()).toList());
        return houses.stream().filter(it -> !retirements.isRetired(it.id())).toList();
    }

    /** Row by row, each whole or not at all; what was done before is the same today and is passed over. */
    void run(Upload upload, Locale language, Step step) throws IOException {
        List<Judged> rows = judge(upload, language).rows();
        for (int i = 0; i < rows.size(); i++) {
            lines.take(upload, rows.get(i));
            step.done(i + 1, rows.size());
        }
        uploads.finish(upload.id());
    }

    /** Hears how far it is. */
    @FunctionalInterface
    interface Step {
        void done(int rows, int of);
    }

    /** One row in one transaction. */
    @Component
    static class Lines {

        private final Services services;
        private final ServiceSaving saving;
        private final Uploads uploads;

        Lines(Services services, ServiceSaving saving, Uploads uploads) {
            this.services = services;
            this.saving = saving;
            this.uploads = uploads;
        }

        @Transactional
        public void take(Upload upload, Judged row) {
            if (row.service() == null) {
                return;
            }
            if (row.kind() == Kind.NEW) {
                add(upload, row.service(), row);
            } else if (row.kind() == Kind.CHANGED && saving.change(row.service(), row.edition(), row.at())) {
                uploads.count(upload.id(), 0, 1);
            }
        }

        /** The same table may be worked through twice at once, where a node was thought to be dead. */
        private void add(Upload upload, Service service, Judged row) {
            if (!services.hasAlone(service.organisation(), service.name())) {
                saving.add(service, row.at());
                uploads.count(upload.id(), 1, 0);
            }
        }
    }

    /** The same for many rows, while somebody watches. */
    @Configuration(proxyBeanMethods = false)
    static class InTheBackground {

        @Bean
        static Work takingOfServices(Uploading uploading, Uploads uploads) {
            return new Work(KIND, (job, input, progress) -> run(uploading, uploads, input, progress));
        }

        private static void run(Uploading uploading, Uploads uploads, String input, Progress progress) {
            String[] parts = input.split(" ");
            try {
                Upload upload = uploads.get(Ids.parse(parts[0]));
                progress.result(upload.path());
                uploading.run(upload, Locale.forLanguageTag(parts[1]), (rows, of) -> {
                    progress.outOf(of);
                    progress.done(rows);
                });
            } catch (NotFound | IOException gone) {
                throw new WorkFailed("services.sheet.wrong.gone");
            }
        }
    }
}
