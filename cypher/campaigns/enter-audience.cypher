// Keep these people as the audience of a campaign.
// mode: write
// param id: string - of the campaign
// param rows: {userId: string, treated: boolean, chosen: boolean, toContact: boolean, unit: string}[]
// row entered: int
// timeout: 60s

MATCH (c:Campaign {id: $id})
UNWIND $rows AS row
MATCH (u:User {id: row.userId})
CREATE (u)-[:IN_CAMPAIGN {treated: row.treated, chosen: row.chosen, toContact: row.toContact, unit: row.unit}]->(c)
RETURN count(u) AS entered
