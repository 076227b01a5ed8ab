package express.applications;

import static org.assertj.core.api.Assertions.assertThat;

import express.applications.Application.State;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoApplicationTest {

    private final List<DemoApplication> all = DemoApplication.read();

    @Test
    void areFortyInAllStatesByAllChannels() {
        assertThat(all).hasSize(40);
        assertThat(all.stream().map(DemoApplication::state)).containsAll(EnumSet.allOf(State.class));
        assertThat(all.stream().map(DemoApplication::channel)).containsAll(EnumSet.allOf(Application.Channel.class));
        assertThat(all.stream().map(DemoApplication::email)).doesNotHaveDuplicates();
    }

    @Test
    void buyAtLeastWhatTheyBorrow() {
        for (DemoApplication it : all) {
            BigDecimal cost = Arrays.stream(it.get("items").split("\\|"))
                    .map(item -> new BigDecimal(item.replaceFirst(".*=", "")))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(cost).as(it.email()).isGreaterThanOrEqualTo(it.principal());
        }
    }
}
