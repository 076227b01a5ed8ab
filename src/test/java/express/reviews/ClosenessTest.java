package express.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.NetworkId;
import express.base.OrganisationId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosenessTest {

    private final OrganisationId house = OrganisationId.next();
    private final NetworkId network = NetworkId.next();

    @Test
    void isNoneBetweenStrangers() {
        assertThat(Closeness.of(
                        side("Partner", house, network), side("Other", OrganisationId.next(), NetworkId.next())))
                .isEmpty();
    }

    @Test
    void namesEachReason() {
        assertThat(Closeness.of(side("Partner", house, network), side("Partner", house, network)))
                .containsExactly(Closeness.ORGANISATION, Closeness.PARTNER, Closeness.NETWORK);
        assertThat(Closeness.of(side("A", house, network), side("B", house, NetworkId.next())))
                .containsExactly(Closeness.ORGANISATION);
        assertThat(Closeness.of(side("A", house, network), side("B", OrganisationId.next(), network)))
                .containsExactly(Closeness.NETWORK);
    }

    @ParameterizedTest
    @CsvSource({
        "Maison des Deux Rives, maison des deux rives",
        "École de la Brume, Ecole de la brume",
        "Crédit Passerelle asbl, CRÉDIT PASSERELLE",
        "Brücke e.V., Brucke",
        "Bottega Chiara S.r.l., Bottega Chiara srl",
        "Bottega Chiara – Onlus, Bottega  Chiara",
        "Grdr (Migration and Citizenship), grdr",
        "Groupe de recherche (GRDR), Grdr",
        "مؤسسة الجسر, مؤسسة الجسر"
    })
    void findsAPartnerHoweverItIsWritten(String partner, String name) {
        assertThat(meets(partner, name)).isTrue();
        assertThat(meets(name, partner)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Town of Northport, Northport", "House of Beginnings, House", "asbl, vzw", "A (b), C (d)", "'', ''"})
    void takesNoOtherForAPartner(String partner, String name) {
        assertThat(meets(partner, name)).isFalse();
    }

    private static boolean meets(String partner, String name) {
        return !Closeness.of(
                        side(partner, OrganisationId.next(), NetworkId.next()),
                        side(name, OrganisationId.next(), NetworkId.next()))
                .isEmpty();
    }

    private static Closeness.Side side(String name, OrganisationId house, NetworkId network) {
        return new Closeness.Side(Set.of(house), List.of(name), Set.of(network));
    }
}
