package express.attendance;

import express.base.Ids;
import express.base.NotFound;
import express.base.PersonId;
import express.gatherings.Gathering;
import express.gatherings.GatheringId;
import express.gatherings.Gatherings;
import express.gatherings.Programme;
import express.gatherings.Programmes;
import express.jobs.Progress;
import express.jobs.Work;
import express.jobs.WorkFailed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Issues to everybody who attended enough. Cut short, it goes on with those who have none yet. */
@Configuration(proxyBeanMethods = false)
class CertifyingWork {

    static final String KIND = "attendance-certificates";
    static final String TITLE = "attendance.job";

    private final Gatherings gatherings;
    private final Programmes programmes;
    private final Backstage backstage;
    private final Reckoning reckoning;
    private final Proofs proofs;
    private final Certifying certifying;

    CertifyingWork(
            Gatherings gatherings,
            Programmes programmes,
            Backstage backstage,
            Reckoning reckoning,
            Proofs proofs,
            Certifying certifying) {
        this.gatherings = gatherings;
        this.programmes = programmes;
        this.backstage = backstage;
        this.reckoning = reckoning;
        this.proofs = proofs;
        this.certifying = certifying;
    }

    @Bean
    Work issuingOfCertificates() {
        return new Work(KIND, (job, input, progress) -> run(input, progress));
    }

    static String input(Gathering gathering, PersonId by) {
        return gathering.id() + " " + by;
    }

    void run(String input, Progress progress) {
        String[] ids = input.split(" ");
        Sheet sheet = backstage.open(() -> proved(new GatheringId(Ids.parse(ids[0]))));
        progress.result(HostDoor.path(sheet.gathering()));
        progress.outOf(sheet.due().size());
        long done = 0;
        for (Attendee attendee : sheet.due()) {
            certifying.issue(sheet, attendee, new PersonId(Ids.parse(ids[1])));
            progress.done(++done);
        }
    }

    /** What certificates say is proved from the moment they say it. */
    private Sheet proved(GatheringId id) {
        Gathering gathering = gatherings.find(id).orElseThrow(() -> new WorkFailed("attendance.gone"));
        try {
            Programme programme = programmes.get(gathering);
            Sheet sheet = reckoning.of(gathering, programme);
            proofs.keep(gathering, sheet.attendees(), sheet.book().keepUntil(gathering, programme.zone()));
            return sheet;
        } catch (NotFound gone) {
            throw new WorkFailed("attendance.gone");
        }
    }
}
