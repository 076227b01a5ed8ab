package express.applications;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.WholeDatabase;
import express.World;
import express.applications.Asking.Asked;
import express.base.FileId;
import express.base.Ids;
import express.base.Viewer;
import express.database.Acting;
import express.files.Files;
import express.people.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody is given of what they asked, and what goes with them; and what goes by itself after a time. */
@ModuleTest
class ApplicationsDataTest {

    @Autowired
    World world;

    @Autowired
    Asking asking;

    @Autowired
    ApplicationsData data;

    @Autowired
    List<Kept> kept;

    @Autowired
    Applications applications;

    @Autowired
    Documents documents;

    @Autowired
    Files stored;

    @Autowired
    Guarantors guarantors;

    @Autowired
    Visits visits;

    private Map<String, Object> exported(Viewer.Person person) {
        return Acting.inBackground("personal-data", () -> data.export(person.id()));
    }

    private void erase(Viewer.Person person) {
        Acting.inBackground("personal-data", () -> {
            data.erase(person.id());
            return null;
        });
    }

    private List<FileId> files(Asked it) {
        return asking.as(it.person(), () -> documents.list(it.id())).stream()
                .map(Documents.Document::file)
                .toList();
    }

    /** As a guarantor who has an account. */
    private Viewer.Person guarantor(Asked it) throws Exception {
        Viewer.Person gwen = world.newcomer("Gwen");
        visits.sent(gwen, asking.invite(it, "Gwen With-An-Account") + "/answer", "answer", "yes", "understood", "yes");
        return gwen;
    }

    @Test
    void givesAnApplicantAllTheySaidAndAllThatWasWritten() throws Exception {
        Asked it = asking.submitted();
        visits.sent(it.officer(), it.desk() + "/findings", "fine-identity", "no", "words-identity", "Not to be read");
        visits.sent(
                it.officer(),
                it.desk() + "/visits",
                "day",
                "2026-11-20",
                "place",
                "Rue du Four 3",
                "seen",
                "A queue at six",
                "advice",
                "GRANT");
        visits.sent(it.officer(), it.desk() + "/return", "missing", "A better photo");
        assertThat(exported(it.person()).toString())
                .contains(
                        "An oven for my bakery",
                        "+32 470 00 11 22",
                        "identity.pdf",
                        "Gwen Guarantor",
                        "Not to be read",
                        "A queue at six",
                        "A better photo",
                        "Cousin Ali");
        assertThat(exported(asking.started().person()).toString()).doesNotContain("Samira El Idrissi");
    }

    @Test
    void leavesNothingOfAnApplicantNotEvenThePhotos() throws Exception {
        Asked it = asking.ready();
        String trace = "Trace " + Ids.next();
        Asked other = asking.answered();
        asking.answer(other, "you", "called", trace, "phone", "1");
        asking.complete(other);
        List<FileId> files = files(other);
        assertThat(files).isNotEmpty().allMatch(this::isThere);
        erase(other.person());
        assertThat(WholeDatabase.find(trace)).isEmpty();
        assertThat(files).noneMatch(this::isThere);
        assertThat(exported(other.person())).isEmpty();
        assertThat(visits.get(it.officer(), it.desk()).getStatus())
                .as("others stay")
                .isEqualTo(200);
    }

    private boolean isThere(FileId file) {
        return Acting.inBackground("applications", () -> stored.find(file)).isPresent();
    }

    @Test
    void givesAGuarantorWhatTheyPromisedAndForgetsWhoTheyAre() throws Exception {
        Asked it = asking.answered();
        Viewer.Person gwen = guarantor(it);
        assertThat(exported(gwen).toString()).contains("Gwen With-An-Account", "share=50");
        assertThat(exported(gwen).toString()).doesNotContain("Samira", "Bakery");
        erase(gwen);
        assertThat(exported(gwen)).isEmpty();
        assertThat(asking.as(it.person(), () -> guarantors.list(it.id())))
                .as("what was promised stays, since a loan may rest on it")
                .allMatch(Guarantor::isAccepted)
                .allMatch(one -> one.person() == null);
    }

    @Test
    void removesWhatCameToNothingWithItsPhotosAndKeepsWhatGoesOn() throws Exception {
        Asked withdrawn = asking.complete();
        List<FileId> files = files(withdrawn);
        visits.sent(withdrawn.person(), withdrawn.path() + "/withdrawal");
        Asked ready = asking.ready();
        Asking.age(withdrawn.id());
        Asking.age(ready.id());
        Instant end = Instant.parse("2016-01-01T00:00:00Z");
        Kept ours = kept.stream()
                .filter(it -> it.what().equals("applications.kept"))
                .findFirst()
                .orElseThrow();
        assertThat(Duration.ofDays(ours.days())).isEqualTo(Duration.ofDays(730));
        assertThat(Acting.inBackground("retention", () -> ours.removeBefore(end)))
                .isPositive();
        assertThat(asking.as(withdrawn.person(), () -> applications.findApplication(withdrawn.id())))
                .isEmpty();
        assertThat(files).isNotEmpty().noneMatch(this::isThere);
        assertThat(asking.as(ready.person(), () -> applications.findApplication(ready.id())))
                .isPresent();
    }
}
