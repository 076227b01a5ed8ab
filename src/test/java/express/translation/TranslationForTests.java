package express.translation;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** In tests of the wired application there is a server for translation, which speaks only with itself. */
@Configuration(proxyBeanMethods = false)
class TranslationForTests {

    @Bean(destroyMethod = "close")
    FakeLibreTranslate fakeLibreTranslate() {
        return new FakeLibreTranslate();
    }

    @Bean
    @Primary
    MachineTranslation machineTranslationForTests(FakeLibreTranslate server, InstantSource time) {
        return new LibreTranslate(
                new Wire(server.url(), Duration.ofSeconds(5)), "translate.example", "", time, pause -> {});
    }
}
