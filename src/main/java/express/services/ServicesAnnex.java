package express.services;

import express.directory.Organisation;
import express.directory.OrganisationAnnex;
import express.ui.Screen;
import gg.jte.Content;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows on the page of an organisation what it does for people. */
@Component
class ServicesAnnex implements OrganisationAnnex {

    private static final int ORDER = 10;

    record AnnexPage(Organisation house, List<Service> services, boolean writes, Instant now) {

        LocalDate today() {
            return LocalDate.ofInstant(now, ZoneId.systemDefault());
        }

        String path() {
            return OwnServicesPages.address(house);
        }
    }

    private final Services services;
    private final ServiceDesk desk;
    private final InstantSource time;

    ServicesAnnex(Services services, ServiceDesk desk, InstantSource time) {
        this.services = services;
        this.desk = desk;
        this.time = time;
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** What no longer exists shows what it did. */
    @Override
    public Optional<Content> show(Screen screen, Organisation house) {
        boolean retired = desk.isRetired(house.id());
        List<Service> shown = retired ? services.listOf(house.id()) : services.listGoingOn(List.of(house.id()));
        boolean writes = desk.mayWrite(screen.viewer(), house.id());
        return shown.isEmpty() && !writes
                ? Optional.empty()
                : Optional.of(screen.part("services/annex", new AnnexPage(house, shown, writes, time.instant())));
    }
}
