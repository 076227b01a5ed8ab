package express.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import express.ModuleTest;
import express.Neighbourhood;
import express.base.ChainStep;
import express.base.NotFound;
import express.base.OrganisationId;
import express.database.Acting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@ModuleTest
class ServicesTest {

    @Autowired
    Services services;

    @Autowired
    Neighbourhood neighbourhood;

    @Test
    void areKeptWhole() {
        OrganisationId house = neighbourhood.house("Maison");
        Service service = Samples.service(house, "Conseil", ChainStep.MENTORING, ChainStep.FINANCE);
        inBackground("services", service);
        assertThat(services.get(service.id())).isEqualTo(service);
        assertThat(services.listOf(house)).containsExactly(service);
        assertThat(services.listGoingOn(List.of(house))).containsExactly(service);
    }

    @Test
    void areNotFoundWhereNoneIs() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> services.get(ServiceId.next()));
    }

    @Test
    void areWrittenByNobodyElse() {
        Service service = Samples.service(neighbourhood.house("Maison"), "Conseil", ChainStep.MENTORING);
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> inBackground("outbox", service));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> services.add(service));
    }

    @Test
    void haveRoomWhileAGroupToComeHasAFreePlace() {
        Service service = Samples.service(OrganisationId.next(), "Conseil", ChainStep.MENTORING);
        assertThat(service.hasRoom(LocalDate.parse("2026-10-01"))).isTrue();
    }

    @Test
    void goStaleAfterTheirTerm() {
        Service service = Samples.service(OrganisationId.next(), "Conseil", ChainStep.MENTORING);
        assertThat(service.isStale(Instant.parse("2027-09-01T07:00:00Z"))).isFalse();
        assertThat(service.isStale(Instant.parse("2027-09-02T07:00:00Z"))).isTrue();
    }

    private void inBackground(String purpose, Service service) {
        Acting.inBackground(purpose, () -> {
            services.add(service);
            return null;
        });
    }
}
