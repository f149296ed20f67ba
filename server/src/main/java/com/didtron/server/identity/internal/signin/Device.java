package com.didtron.server.identity.internal.signin;

import java.util.LinkedHashMap;
import java.util.Map;

/// A browser and its system in words, from what the browser says of itself: "Firefox on Linux". Versions are left out: they change by themselves.
public final class Device {

    private static final Map<String, String> BROWSERS = ordered(
            "Edg/", "Edge", "OPR/", "Opera", "SamsungBrowser/", "Samsung Internet", "Firefox/", "Firefox", "CriOS/", "Chrome", "Chrome/", "Chrome",
            "Safari/", "Safari", "curl/", "curl", "Java-http-client/", "Java");
    private static final Map<String, String> SYSTEMS = ordered(
            "Windows", "Windows", "Android", "Android", "iPhone", "iOS", "iPad", "iPadOS", "Mac OS X", "macOS", "CrOS", "ChromeOS", "Linux", "Linux");

    private Device() {}

    public static String of(String agent) {
        String browser = first(BROWSERS, agent, "Unknown browser");
        String system = first(SYSTEMS, agent, "");
        return system.isEmpty() ? browser : browser + " on " + system;
    }

    private static String first(Map<String, String> known, String agent, String otherwise) {
        return known.entrySet().stream().filter(e -> agent.contains(e.getKey())).map(Map.Entry::getValue).findFirst().orElse(otherwise);
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
