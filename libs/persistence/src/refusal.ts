/** The database can't be opened as it is; nothing was touched. The process says why and ends with code 1. */
export class DatabaseRefusal extends Error {
  private constructor(readonly code: string, message: string) {
    super(message);
    this.name = 'DatabaseRefusal';
  }

  static folderHeld(folder: string): DatabaseRefusal {
    return new DatabaseRefusal('FOLDER_HELD',
      `Le dossier de données « ${folder} » est déjà utilisé par un autre processus UGO : arrêtez-le, ou choisissez un autre dossier (UGO_DATA_DIR).\n`
      + `The data folder "${folder}" is held by another UGO process: stop it, or choose another folder (UGO_DATA_DIR).`);
  }

  static newer(where: string, unknown: string): DatabaseRefusal {
    return new DatabaseRefusal('NEWER_VERSION',
      `Les données de « ${where} » viennent d’une version plus récente d’UGO (migration inconnue : ${unknown}) : installez cette version. Rien n’a été modifié.\n`
      + `The data in "${where}" comes from a newer version of UGO (unknown migration: ${unknown}): install that version. Nothing was touched.`);
  }

  static unreachable(reason: string): DatabaseRefusal {
    return new DatabaseRefusal('UNREACHABLE',
      `La base de données ne répond pas (DATABASE_URL) : ${reason}\nThe database does not answer (DATABASE_URL): ${reason}`);
  }

  static privileged(role: string): DatabaseRefusal {
    return new DatabaseRefusal('PRIVILEGED_ROLE',
      `L’application serait connectée avec le rôle « ${role} », qui contourne la sécurité des lignes : démarrage refusé.\n`
      + `The application would run as role "${role}", which bypasses row-level security: refusing to start.`);
  }

  static tooOld(version: string): DatabaseRefusal {
    return new DatabaseRefusal('SERVER_TOO_OLD',
      `PostgreSQL 15 ou plus récent est nécessaire ; ce serveur est en version ${version}.\nPostgreSQL 15 or later is needed; this server is ${version}.`);
  }

  static badUrl(): DatabaseRefusal {
    return new DatabaseRefusal('BAD_URL',
      'DATABASE_URL doit être de la forme postgres://utilisateur:motdepasse@hote:5432/base.\nDATABASE_URL must look like postgres://user:password@host:5432/database.');
  }
}
