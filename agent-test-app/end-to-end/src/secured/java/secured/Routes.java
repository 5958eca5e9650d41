package secured;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.web.filter.ServerHttpObservationFilter;

/** Spring's filter for metrics, with the route that it would count each request under. */
public final class Routes extends ServerHttpObservationFilter {
    private static final Map<String, String> LAST = new ConcurrentHashMap<>();

    public Routes() {
        super(registry());
    }

    private static ObservationRegistry registry() {
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(new ObservationHandler<>() {
            @Override
            public boolean supportsContext(Observation.Context context) {
                return context instanceof ServerRequestObservationContext;
            }

            @Override
            public void onStop(Observation.Context context) {
                KeyValue route = context.getLowCardinalityKeyValue("uri");
                LAST.put(
                        ((ServerRequestObservationContext) context).getCarrier().getRequestURI(),
                        route == null ? "none" : route.getValue());
            }
        });
        return registry;
    }

    /** The route of the last request to this path since this was asked. */
    static String last(String uri) {
        String route = LAST.remove(uri);
        return route == null ? "never" : route;
    }
}
