package express.rooms;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RoomSettings.class)
class RoomConfiguration {

    @Bean
    VideoRooms videoRooms(RoomSettings settings, @Value("${express.demo:false}") boolean demo) {
        if (settings.bigbluebutton() != null) {
            return new BigBlueButton(settings.bigbluebutton(), settings.secret(), settings.timeout());
        }
        if (settings.pattern() != null) {
            return new PatternRooms(settings.pattern(), settings.secret());
        }
        return demo ? new PlayedRooms() : new NoRooms();
    }
}
