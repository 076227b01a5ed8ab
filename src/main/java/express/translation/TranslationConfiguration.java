package express.translation;

import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TranslationConfiguration {

    @Bean
    MachineTranslation machineTranslation(TranslationSettings settings, InstantSource time) {
        URI url = settings.url();
        return url == null
                ? new NoTranslation()
                : new LibreTranslate(
                        new Wire(url, settings.timeout()),
                        url.getHost(),
                        settings.apiKey(),
                        time,
                        pause -> LockSupport.parkNanos(pause.toNanos()));
    }
}
