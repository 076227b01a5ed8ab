package express.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import express.World;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class ProductsTest {

    @Autowired
    Lender lender;

    @Autowired
    Products products;

    @Autowired
    Publishing publishing;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepEveryFactOfAVersion() {
        OrganisationId house = lender.house();
        Product kept = lender.micro(house);
        Product draft = StarterProducts.micro(house, LocalDate.of(2026, 1, 1));
        assertThat(kept.terms()).isEqualTo(draft.terms());
        assertThat(kept.name()).isEqualTo(draft.name());
        assertThat(kept.version()).isEqualTo(1);
        assertThat(products.listOffered(house)).containsExactly(kept);
        assertThat(products.listOffered(OrganisationId.next())).isEmpty();
        assertThatThrownBy(() -> products.getProduct("no-such-thing")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> products.getProduct("'; drop table")).isInstanceOf(NotFound.class);
    }

    @Test
    void offerANewVersionFromItsDayOnAndLeaveTheOldAsItWas() {
        OrganisationId house = lender.house();
        Product first = lender.micro(house);
        Viewer officer = lender.officer(house);
        Product today = StarterProducts.steady(house, products.today());
        assertThat(publish(officer, first, today)).isTrue();
        Product second = products.getProduct(first.slug());
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.terms()).isEqualTo(today.terms());
        Product later = StarterProducts.micro(house, products.today().plusDays(1));
        assertThat(publish(officer, second, later)).isTrue();
        assertThat(products.getProduct(first.slug()))
                .as("tomorrow's is not offered today")
                .isEqualTo(second);
        assertThat(products.getVersion(first.slug(), 1)).isEqualTo(first);
        assertThat(products.listVersions(first.slug()))
                .extracting(Product::version)
                .containsExactly(3, 2, 1);
    }

    @Test
    void letOnlyOneOfTwoPublishTheSameVersion() {
        OrganisationId house = lender.house();
        Product seen = lender.micro(house);
        Viewer officer = lender.officer(house);
        assertThat(publish(officer, seen, StarterProducts.steady(house, products.today())))
                .isTrue();
        assertThat(publish(officer, seen, StarterProducts.micro(house, products.today())))
                .isFalse();
        assertThat(products.listVersions(seen.slug())).hasSize(2);
    }

    private boolean publish(Viewer by, Product seen, Product draft) {
        return Acting.as(by, () -> publishing.publish(by, seen, draft));
    }

    @Test
    void neverChangeWhatIsPublished() {
        Product product = lender.micro(lender.house());
        Viewer officer = lender.officer(product.lender());
        for (String attack : List.of(
                "update lending.version set terms = '{}' where id = '%s'".formatted(product.id()),
                "delete from lending.product where slug = '%s'".formatted(product.slug()),
                "update lending.product set slug = 'mine' where slug = '%s'".formatted(product.slug()))) {
            assertThatThrownBy(() -> Acting.as(officer, () -> jdbc.sql(attack).update()))
                    .as(attack)
                    .isInstanceOf(DataAccessException.class);
        }
        int gone = Acting.as(
                officer,
                () -> jdbc.sql("delete from lending.version where id = :id")
                        .param("id", product.id())
                        .update());
        assertThat(gone).as("one that holds already").isZero();
        assertThat(products.getVersion(product.slug(), 1)).isEqualTo(product);
    }

    @Test
    void areWrittenByNobodyElse() {
        OrganisationId house = lender.house();
        Product product = lender.micro(house);
        Product draft = StarterProducts.steady(house, products.today());
        OrganisationId other = lender.house();
        for (Viewer stranger : List.of(
                Viewer.VISITOR,
                world.newcomer("Nora Newcomer"),
                world.operator(),
                lender.officer(other),
                world.member("Carl Committee", house, Role.COMMITTEE_MEMBER, Role.ADVISER, Role.TREASURER))) {
            assertThatThrownBy(() -> publish(stranger, product, draft))
                    .as(stranger.toString())
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() ->
                            Acting.as(stranger, () -> publishing.begin(stranger, house, "stolen-" + other, draft)))
                    .as(stranger.toString())
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(products.listVersions(product.slug())).hasSize(1);
    }

    @Test
    void areNotOfferedAnyMoreAfterAWithdrawalUntilItIsTakenBack() {
        OrganisationId house = lender.house();
        Product product = lender.micro(house);
        Viewer officer = lender.officer(house);
        Acting.as(officer, () -> {
            publishing.withdraw(officer, product);
            publishing.withdraw(officer, product);
            return null;
        });
        assertThat(products.findProduct(product.slug())).isEmpty();
        assertThat(products.listOffered(house)).isEmpty();
        assertThat(products.getVersion(product.slug(), 1)).isEqualTo(product);
        Acting.as(officer, () -> {
            publishing.offerAgain(officer, product);
            return null;
        });
        assertThat(products.findProduct(product.slug())).contains(product);
    }
}
