package express.applications;

import express.base.Ids;
import express.base.NotFound;
import express.directory.Organisation;
import express.directory.Organisations;
import express.ui.Screen;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * That somebody who stands surety is free: a letter to print for those who have no account. In the language of the applicant, for
 * theirs is not known.
 */
@Controller
class SuretyPages {

    record SuretyPage(Organisation house, Application application, Guarantor guarantor, Instant freedAt) {}

    private final Organisations organisations;
    private final Applications applications;
    private final Guarantors guarantors;

    SuretyPages(Organisations organisations, Applications applications, Guarantors guarantors) {
        this.organisations = organisations;
        this.applications = applications;
        this.guarantors = guarantors;
    }

    @GetMapping(DeskPages.ONE + "/guarantors/{guarantor}.pdf")
    ResponseEntity<byte[]> print(
            Screen screen, @PathVariable String slug, @PathVariable String id, @PathVariable String guarantor) {
        Organisation house = organisations.get(slug);
        Application it = applications.getApplication(Ids.parse(id));
        ApplicationsAccess.require(it.lender().equals(house.id()));
        ApplicationsAccess.require(ApplicationsAccess.mayHandle(screen.viewer(), it));
        Guarantor one = guarantors.list(it.id()).stream()
                .filter(any -> any.id().equals(Ids.parse(guarantor)))
                .findFirst()
                .orElseThrow(NotFound::new);
        Instant freedAt = one.freedAt();
        if (freedAt == null) {
            throw new NotFound();
        }
        Screen reader = screen.forReader(it.language());
        String title = reader.text("applications.freed.title");
        return reader.print("applications/freed", new SuretyPage(house, it, one, freedAt), title, title, freedAt);
    }
}
