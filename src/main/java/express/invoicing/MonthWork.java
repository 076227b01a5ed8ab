package express.invoicing;

import express.base.Ids;
import express.base.OrganisationId;
import express.directory.Organisation;
import express.jobs.Progress;
import express.jobs.Work;
import java.time.YearMonth;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The run of a month as a job that can be watched, stopped and begun anew. */
@Configuration(proxyBeanMethods = false)
class MonthWork {

    static final String KIND = Backstage.PURPOSE;
    static final String TITLE = "invoicing.job";

    private final MonthRun run;

    MonthWork(MonthRun run) {
        this.run = run;
    }

    @Bean
    Work runOfAMonth() {
        return new Work(KIND, (job, input, progress) -> run(input, progress));
    }

    static String input(Organisation house, YearMonth month) {
        return house.id() + " " + month + " " + house.slug();
    }

    void run(String input, Progress progress) {
        String[] parts = input.split(" ");
        progress.result("/organisations/" + parts[2] + "/invoicing/" + parts[1]);
        run.run(
                new OrganisationId(Ids.parse(parts[0])),
                YearMonth.parse(parts[1]).atDay(1),
                progress);
    }
}
