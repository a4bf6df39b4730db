package dev.connections.proofs.bare;

import java.io.UncheckedIOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** How a user's program finds the library; nothing of the tests is found on either way. */
enum Way {
  CLASS_PATH {
    @Override
    ClassLoader loader() {
      URL[] urls = Libraries.withProgram().stream().map(Way::url).toArray(URL[]::new);
      return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }
  },

  MODULE_PATH {
    @Override
    ClassLoader loader() {
      ModuleLayer boot = ModuleLayer.boot();
      ModuleFinder path = ModuleFinder.of(Libraries.withProgram().toArray(Path[]::new));
      Configuration modules =
          boot.configuration().resolve(path, ModuleFinder.of(), Set.of("dev.connections.bare"));
      return ModuleLayer.defineModulesWithOneLoader(
              modules, List.of(boot), ClassLoader.getPlatformClassLoader())
          .layer()
          .findLoader("dev.connections.bare");
    }
  };

  /** A loader of its own, so that each class is loaded, verified and initialised anew. */
  abstract ClassLoader loader();

  private static URL url(Path library) {
    try {
      return library.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
